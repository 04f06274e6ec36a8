import { parsed } from "./parsed";
import type { Block, Inline } from "./tree";

/** Whom a text names to call them. */
export interface CalledByText {
  /** As they are written, without the sign. */
  names: string[];
  /** All outdoes those who are there. */
  scope: "all" | "here" | undefined;
}

/** Neither code calls anybody, nor what is quoted: that was said before. */
export function calledIn(text: string): CalledByText {
  const mentions = parsed(text).blocks.flatMap(inBlock);
  const scopes = new Set(mentions.flatMap((each) => (each.kind === "everybody" ? [each.name] : [])));
  return {
    names: [...new Set(mentions.flatMap((each) => (each.kind === "person" ? [each.name] : [])))],
    scope: scopes.has("all") ? "all" : scopes.has("here") ? "here" : undefined,
  };
}

type Mention = Extract<Inline, { type: "mention" }>;

function inBlock(block: Block): Mention[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return block.children.flatMap(inInline);
    case "list":
      return block.items.flatMap(({ children }) => children.flatMap(inBlock));
    case "table":
      return [block.head, ...block.rows].flatMap((row) => row.flatMap((cell) => cell.flatMap(inInline)));
    default:
      return [];
  }
}

function inInline(node: Inline): Mention[] {
  if (node.type === "mention") return [node];
  return "children" in node ? node.children.flatMap(inInline) : [];
}
