import type { RoomId } from "@/contracts/wire";
import { parsed } from "./parsed";
import type { Block, Inline } from "./tree";

export interface LinkedMessage {
  room: RoomId;
  seq: number;
}

/** Shown below a message; more of them are only links. */
const most = 3;

/** The messages of this server whose addresses stand in a text, each once. Not in code, and not in what is hidden. */
export function linkedMessages(text: string): LinkedMessage[] {
  if (!text.includes("/messages/")) return []; // Nearly always.
  const all = parsed(text).blocks.flatMap(inBlock);
  return all
    .filter(({ room, seq }, index) => all.findIndex((each) => each.room === room && each.seq === seq) === index)
    .slice(0, most);
}

function inBlock(block: Block): LinkedMessage[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.children.flatMap(inInline);
    case "quote":
      return block.children.flatMap(inBlock);
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(inBlock));
    default:
      return [];
  }
}

function inInline(node: Inline): LinkedMessage[] {
  if (node.type === "link") return node.message ? [node.message] : [];
  return "children" in node && node.type !== "spoiler" ? node.children.flatMap(inInline) : [];
}
