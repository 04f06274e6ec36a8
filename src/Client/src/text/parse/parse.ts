import type { Tree } from "@/text/tree";
import { readBlocks } from "./blocks";
import { tamed } from "./characters";
import { TooMuch, Work, limits } from "./work";

export interface Site {
  /** Where this client lives: its addresses are links inside of the app. */
  origin: string;
}

/**
 * Reads a message: Markdown as people write it in chats. Always answers, and never with more than `limits` allows.
 * It differs from CommonMark on purpose: a new line is a new line, nothing is HTML, characters are not written as
 * entities, and no block goes on in a line that does not say so.
 */
export function parse(text: string, site: Site): Tree {
  const work = new Work(text.length);
  const clean = text.replace(/\r\n?/g, "\n").replaceAll("\0", "\uFFFD");
  if (clean.length > limits.text) return plainTree(clean, 0);
  try {
    const blocks = readBlocks(clean.split("\n"), { work, site, depth: 0 });
    return { blocks, plain: false, work: work.done };
  } catch (error) {
    if (error instanceof TooMuch) return plainTree(clean, work.done);
    throw error;
  }
}

function plainTree(text: string, work: number): Tree {
  return { blocks: [{ type: "paragraph", children: [{ type: "text", text: tamed(text) }] }], plain: true, work };
}
