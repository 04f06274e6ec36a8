import { filterNames } from "./filters";
import type { FilterName } from "./filters";
import { plain } from "./pieces";

/** What is being typed right before the caret, and from where to where. */
export interface Typed {
  /** Of the filter whose value it is; undefined: it may be the name of one. */
  name: FilterName | undefined;
  words: string;
  negated: boolean;
  start: number;
  end: number;
}

const value = new RegExp(`(?:^|[\\s(])(-?)(${filterNames.join("|")}):(?:"([^"]*)|([^\\s"()]*))$`, "i");
const name = /(?:^|[\s(])(-?)([a-z]+)$/i;

/** Undefined where there is nothing to offer. */
export function typedAt(said: string, caret: number): Typed | undefined {
  const text = plain(said);
  const before = text.slice(0, caret);
  const inValue = value.exec(before);
  const found = inValue ?? name.exec(before);
  if (!found) return undefined;
  const start = found.index + (/^[\s(]/.test(found[0]) ? 1 : 0);
  const negated = found[1] === "-";
  const rest = /^[^\s"()]*/.exec(text.slice(caret))?.[0].length ?? 0;
  if (!inValue) return rest > 0 ? undefined : { name: undefined, words: found[2] ?? "", negated, start, end: caret };
  const words = (found[3] ?? found[4] ?? "").replace(/^[\s@#]+/, "");
  return { name: found[2]?.toLowerCase() as FilterName, words, negated, start, end: caret + rest };
}
