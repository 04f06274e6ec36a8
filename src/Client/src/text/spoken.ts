import { mentionText, textOf } from "./parse/nested";
import { parsed } from "./parsed";
import type { Block, Inline } from "./tree";

/** A message as one line of words, for a screen reader or a notification. What is hidden stays hidden. */
export const spoken = (text: string) => parsed(text).blocks.map(spokenBlock).join("\n").trim();

function spokenBlock(block: Block): string {
  switch (block.type) {
    case "paragraph":
    case "heading":
      return spokenInline(block.children);
    case "fence":
      return block.text;
    case "quote":
      return block.children.map(spokenBlock).join("\n");
    case "list":
      return block.items.map(({ children }) => children.map(spokenBlock).join("\n")).join("\n");
    case "table":
      return [block.head, ...block.rows].map((row) => row.map(spokenInline).join(", ")).join("\n");
    case "rule":
      return "";
  }
}

function spokenInline(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (node.type === "spoiler") return "…";
      if (node.type === "mention") return mentionText(node);
      return "children" in node ? spokenInline(node.children) : textOf([node]);
    })
    .join("");
}
