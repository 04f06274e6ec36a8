import type { Inline } from "@/text/tree";
import { before, isWord } from "./characters";
import type { Work } from "./work";

const name = /[\p{L}\p{N}]+(?:[._-][\p{L}\p{N}]+)*/uy;
const short = /:([a-z\d_+-]{1,48}):/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A mention (`@name`, `#room`) or an emoji (`:short:`) at `at`, and how long it is. */
export function wordAt(text: string, at: number, work: Work): { node: Inline; length: number } | undefined {
  const previous = before(text, at);
  if (text[at] === ":") {
    const found = isWord(previous) ? null : match(short, text, at);
    return found ? { node: { type: "emoji", short: found[1] ?? "" }, length: found[0].length } : undefined;
  }
  if (isWord(previous) || /[/@#&.]/.test(previous)) return undefined;
  const found = match(name, text, at + 1)?.[0];
  if (found === undefined || found.length > 80 || !work.mention()) return undefined;
  const node: Inline =
    text[at] === "#"
      ? { type: "mention", kind: "room", name: found }
      : found === "all" || found === "here"
        ? { type: "mention", kind: "everybody", name: found }
        : { type: "mention", kind: "person", name: found };
  return { node, length: 1 + found.length };
}
