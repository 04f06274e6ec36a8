import { after, before, isWord, kindOf } from "./parse/characters";

/** From where to where in a text. */
export interface Span {
  start: number;
  end: number;
}

const bars = /(?<!\|)\|\|(?!\|)/g;

function actsOf(text: string, at: number) {
  const [previous, next] = [before(text, at), after(text, at + 2)];
  return {
    at,
    opens: kindOf(next) !== "space" && !isWord(previous),
    closes: kindOf(previous) !== "space" && !isWord(next),
  };
}

/**
 * What may be hidden by its writer in a piece of a message although the piece has only one end of the spoiler. Where it cannot be told which
 * end that is, more is taken to be hidden, never less.
 * @param begun The message begins before the piece.
 * @param goesOn It goes on after it.
 */
export function cutSpoilers(text: string, begun: boolean, goesOn: boolean): Span[] {
  const runs = [...text.matchAll(bars)].map(({ index }) => actsOf(text, index));
  const [first, last] = [runs[0], runs.at(-1)];
  const spans: Span[] = [];
  if (begun && first?.closes) spans.push({ start: 0, end: ((first.opens && last) || first).at + 2 });
  if (goesOn && last?.opens) spans.push({ start: ((last.closes && first) || last).at, end: text.length });
  return spans;
}

/** So much of the begin of a message, and nothing of a spoiler that ends after it. */
export function beginOf(text: string, most: number, goesOn = text.length > most): string {
  const begin = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  const [hidden] = cutSpoilers(begin, false, goesOn);
  return hidden ? `${begin.slice(0, hidden.start)}…` : begin;
}
