import { unescaped } from "./characters";
import type { Work } from "./work";

const space = /[ \t]{0,32}(?:\n[ \t]{0,32})?/y;
const pointed = /<((?:\\[^\n]|[^<>\\\n]){0,2048})>/y;
const title = /"(?:\\[^]|[^"\\]){0,2048}"|'(?:\\[^]|[^'\\]){0,2048}'|\((?:\\[^]|[^()\\]){0,2048}\)/y;

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

const skip = (text: string, at: number) => at + (match(space, text, at)?.[0].length ?? 0);

/** The end of an address without angles: brackets inside of it are balanced. */
function endOfBare(text: string, from: number): number {
  let depth = 0;
  let at = from;
  for (; at < text.length && at - from < 2_048; at++) {
    const character = text[at] ?? "";
    if (character <= " ") break;
    if (character === "\\") at++;
    else if (character === "(" && ++depth > 8) return from;
    else if (character === ")" && --depth < 0) break;
  }
  return depth > 0 ? from : at;
}

/** What stands in `(…)` after the text of a link, and where it ends; undefined when it is not well formed. */
export function destinationAt(text: string, at: number, work: Work): { raw: string; end: number } | undefined {
  if (text[at] !== "(") return undefined;
  const from = skip(text, at + 1);
  const inAngles = match(pointed, text, from);
  const to = inAngles ? from + inAngles[0].length : endOfBare(text, from);
  work.spend(to - from + 1);
  const raw = unescaped(inAngles?.[1] ?? text.slice(from, to));
  let end = skip(text, to);
  const named = end > to ? match(title, text, end) : null;
  work.spend(named?.[0].length ?? 1);
  if (named) end = skip(text, end + named[0].length);
  return text[end] === ")" && raw ? { raw, end: end + 1 } : undefined;
}
