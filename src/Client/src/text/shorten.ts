import { beginOf } from "./cut";
import { parsed } from "./parsed";
import type { Block } from "./tree";

const longText = 3_000;
const manyLines = 30;
/** A code block folds itself beyond this. */
const codeLines = 26;

const linesOf = (text: string) => text.split("\n", manyLines + 2).length;

/** Whether a message is shown in part until somebody wants all of it. Code counts as far as it shows by itself. */
export function isLong(text: string): boolean {
  const long = text.length > longText;
  if (!long && linesOf(text) <= manyLines) return false;
  const { blocks } = parsed(text);
  const [only] = blocks;
  if (blocks.length === 1 && only?.type === "fence") return false;
  return long || linesIn(blocks) > manyLines;
}

const linesIn = (blocks: readonly Block[]): number => blocks.reduce((sum, block) => sum + linesOfBlock(block), 0);

function linesOfBlock(block: Block): number {
  switch (block.type) {
    case "paragraph":
      return block.children.reduce((sum, node) => sum + (node.type === "text" ? linesOf(node.text) - 1 : 0), 1);
    case "fence":
      return Math.min(codeLines, linesOf(block.text));
    case "quote":
      return linesIn(block.children);
    case "list":
      return block.items.reduce((sum, item) => sum + linesIn(item.children), 0);
    case "table":
      return block.rows.length + 1;
    default:
      return 1;
  }
}

/** The beginning of a long message. */
export function shorten(text: string): string {
  const lines = text.split("\n", 12).join("\n");
  const begin = beginOf(lines, 1_200, lines.length < text.length || lines.length > 1_200);
  return begin.endsWith("…") ? begin : `${begin}…`;
}
