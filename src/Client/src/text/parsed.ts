import { parse } from "./parse/parse";
import type { Tree } from "./tree";

const kept = 400;
const trees = new Map<string, Tree>();

/** The tree of a message. Rows come and go while one scrolls; what was read lately is not read again. */
export function parsed(text: string): Tree {
  const known = trees.get(text);
  const tree = known ?? parse(text, { origin: location.origin });
  trees.delete(text);
  trees.set(text, tree);
  if (trees.size > kept) {
    const [oldest] = trees.keys();
    if (oldest !== undefined) trees.delete(oldest);
  }
  return tree;
}
