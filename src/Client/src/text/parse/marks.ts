import type { Inline, Marked } from "@/text/tree";
import { after, before, isWord, kindOf, tamed } from "./characters";
import type { Kind } from "./characters";
import type { Piece, Run } from "./pieces";
import type { Work } from "./work";

/** The run of equal characters at `at`, and what it may do there. */
export function runAt(text: string, at: number): Run {
  const character = text[at] ?? "";
  let end = at;
  while (text[end] === character) end++;
  const previous = before(text, at);
  const next = after(text, end);
  const length = end - at;
  return {
    type: "run",
    character,
    length,
    left: length,
    ...actsOf(character, length, previous, next),
    ended: [],
    begun: [],
  };
}

function actsOf(character: string, length: number, previous: string, next: string): Pick<Run, "opens" | "closes"> {
  const [kindBefore, kindAfter] = [kindOf(previous), kindOf(next)];
  const left = leans(kindAfter, kindBefore);
  const right = leans(kindBefore, kindAfter);
  switch (character) {
    case "_":
      return { opens: left && (!right || isSign(kindBefore)), closes: right && (!left || isSign(kindAfter)) };
    case "*":
      return { opens: left, closes: right };
    case "~":
      return { opens: left && length === 2, closes: right && length === 2 };
    default:
      // As in `if (a||b||c)`: between words it is no spoiler.
      return {
        opens: length === 2 && kindAfter !== "space" && !isWord(previous),
        closes: length === 2 && kindBefore !== "space" && !isWord(next),
      };
  }
}

const isSign = (kind: Kind) => kind === "sign" || kind === "denseSign";

/** Whether a run leans on the character on one side: it stands at a word there, and not at one on the other side only. */
const leans = (on: Kind, other: Kind) => on !== "space" && (!isSign(on) || other !== "word");

function fits(opener: Run, closer: Run): boolean {
  if (opener.character !== closer.character) return false;
  if (opener.character === "~" || opener.character === "|") return opener.left === 2;
  // CommonMark's rule of three.
  const mixed = opener.closes || closer.opens;
  return !(mixed && (opener.length + closer.length) % 3 === 0 && (opener.length % 3 !== 0 || closer.length % 3 !== 0));
}

function markOf({ character }: Run, count: number): Marked["type"] {
  if (character === "~") return "strike";
  if (character === "|") return "spoiler";
  return count === 2 ? "strong" : "emphasis";
}

/** Pairs the runs as CommonMark does; where nothing was found below, nobody looks again. */
function pair(pieces: readonly Piece[], work: Work): void {
  const open: { run: Run; at: number }[] = [];
  const floors = new Map<string, number>();
  pieces.forEach((closer, at) => {
    if (closer.type !== "run") return;
    while (closer.closes && closer.left > 0) {
      const key = `${closer.character}${closer.opens}${closer.length % 3}`;
      const floor = floors.get(key) ?? -1;
      let found = open.length - 1;
      for (; found >= 0; found--) {
        work.spend();
        const candidate = open[found];
        if (!candidate || candidate.at <= floor) found = 0;
        else if (fits(candidate.run, closer)) break;
      }
      const opener = open[found]?.run;
      if (!opener) {
        floors.set(key, at - 1);
        break;
      }
      const count = opener.left >= 2 && closer.left >= 2 ? 2 : 1;
      const mark = markOf(closer, count);
      opener.left -= count;
      closer.left -= count;
      opener.begun.push(mark);
      closer.ended.push(mark);
      open.length = opener.left > 0 ? found + 1 : found;
    }
    if (closer.opens && closer.left > 0) open.push({ run: closer, at });
  });
}

/** The tree of the pieces. */
export function grow(pieces: readonly Piece[], work: Work): Inline[] {
  pair(pieces, work);
  const root: Inline[] = [];
  const levels = [root];
  let text = "";

  const flush = () => {
    if (text === "") return;
    work.node();
    levels.at(-1)?.push({ type: "text", text: tamed(text) });
    text = "";
  };
  const begin = (type: Marked["type"]) => {
    flush();
    work.node();
    work.deep(levels.length);
    const children: Inline[] = [];
    levels.at(-1)?.push({ type, children });
    levels.push(children);
  };

  for (const piece of pieces) {
    work.spend();
    if (piece.type === "text") text += piece.text;
    else if (piece.type === "node") {
      flush();
      work.node();
      levels.at(-1)?.push(piece.node);
    } else {
      if (piece.ended.length) flush();
      levels.length -= piece.ended.length;
      text += piece.character.repeat(piece.left);
      for (const mark of piece.begun.toReversed()) begin(mark);
    }
  }
  flush();
  return root;
}
