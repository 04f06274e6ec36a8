import type { TextRange } from "@/contracts/wire";
import type { Span } from "@/text/cut";
import type { Cut } from "./loose-signs";
import { placed } from "./placed";
import type { Placed } from "./placed";

/** A part of what a piece of a message shows, and whether it is what was looked for. */
export type Part = Placed & { found: boolean };

const meets = (ranges: readonly TextRange[], { start, end }: Span) =>
  ranges.some((range) => range.start < end && start < range.start + range.length);

const goesOn = (before: Part, after: Part) =>
  before.kind === "text" &&
  after.kind === "text" &&
  before.found === after.found &&
  before.looks.join() === after.looks.join();

/** A piece in its parts, as the message shows them. What is hidden stays so, even where it was found. */
export function partsOf(piece: Cut, found: readonly TextRange[]): Part[] {
  const all = placed(piece);
  const marked = new Set(all.flatMap((one) => (one.address && meets(found, one) ? [one.address] : [])));
  const parts: Part[] = [];
  for (const one of all) {
    // A link that was found only by where it leads is marked whole.
    const leads = one.address !== undefined && !marked.has(one.address) && meets(found, one.address);
    const part = { ...one, found: one.kind !== "hidden" && (leads || meets(found, one)) };
    const last = parts.at(-1);
    if (last?.kind === "text" && part.kind === "text" && goesOn(last, part)) {
      last.text += part.text;
      last.end = part.end;
    } else parts.push(part);
  }
  return parts;
}
