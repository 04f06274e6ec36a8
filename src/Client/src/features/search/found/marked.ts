import type { TextRange } from "@/contracts/wire";

/** A part of a piece of text: as it is, what was found, or what its writer hid. */
export interface Part {
  text: string;
  kind: "plain" | "found" | "hidden";
}

const spoiler = /\|\|(?=\S)[\s\S]*?\S\|\|/g;

/** Where spoilers are, also one whose begin or end is not in the piece. */
function hiddenIn(text: string, begun: boolean, goesOn: boolean): TextRange[] {
  const whole = [...text.matchAll(spoiler)].map(({ index, 0: said }) => ({ start: index, length: said.length }));
  const bare = text.replace(spoiler, (said) => " ".repeat(said.length));
  const end = begun ? bare.search(/\S\|\|/) : -1;
  const start = goesOn ? bare.search(/\|\|\S/) : -1;
  if (end >= 0) whole.unshift({ start: 0, length: end + 3 });
  if (start >= 0 && start > end) whole.push({ start, length: text.length - start });
  return whole;
}

const covers = (ranges: readonly TextRange[], at: number) =>
  ranges.some(({ start, length }) => start <= at && at < start + length);

/** A piece in its parts. What is hidden stays so, even where it was found. */
export function partsOf(text: string, found: readonly TextRange[], begun = false, goesOn = false): Part[] {
  const hidden = hiddenIn(text, begun, goesOn);
  const cuts = [...found, ...hidden].flatMap(({ start, length }) => [start, start + length]);
  const places = [...new Set([0, ...cuts, text.length])].filter((at) => at >= 0 && at <= text.length);
  const sorted = places.sort((one, two) => one - two);
  return sorted.slice(0, -1).flatMap((start, index): Part[] => {
    if (covers(hidden, start)) {
      const opens = hidden.some((range) => range.start === start);
      return opens ? [{ text: "…", kind: "hidden" }] : [];
    }
    return [{ text: text.slice(start, sorted[index + 1]), kind: covers(found, start) ? "found" : "plain" }];
  });
}
