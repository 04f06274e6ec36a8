import { filterNames } from "./filters";
import type { FilterName } from "./filters";

/** A part of what is typed between white space. */
export type Piece = {
  start: number;
  end: number;
  negated: boolean;
  /** In how many brackets it is. */
  depth: number;
} & ({ kind: "filter"; name: FilterName; value: string } | { kind: "word" | "phrase" | "or" | "open" | "close" });

const plainSigns: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "＂": '"',
  "＃": "#",
  "＠": "@",
  "（": "(",
  "）": ")",
  "＊": "*",
  "－": "-",
  "−": "-",
  "：": ":",
};

/** The same text with the signs that phones and keyboards of East Asia write as plain ones. Every place in it stays where it is. */
export const plain = (text: string) => text.replace(/[“”„＂＃＠（）＊－−：]/g, (sign) => plainSigns[sign] ?? sign);

const filter = new RegExp(`^(${filterNames.join("|")}):`, "i");

/** Up to the quote that ends it; undefined: none does. */
function quoted(text: string, from: number): number | undefined {
  const end = text.indexOf('"', from + 1);
  return end < 0 ? undefined : end + 1;
}

/** Up to white space, or to a bracket that ends a group. */
function bare(text: string, from: number, depth: number): number {
  let open = 0;
  let at = from;
  for (; at < text.length && !/\s/.test(text[at] ?? ""); at++) {
    if (text[at] === "(") open++;
    else if (text[at] === ")" && --open < 0 && depth > 0) break;
  }
  return at;
}

function pieceAt(text: string, start: number, depth: number): Piece {
  const negated = text[start] === "-" && text[start + 1] !== "-";
  const from = negated ? start + 1 : start;
  const whole = { start, negated, depth };
  if (/^OR(?=$|[\s()"])/.test(text.slice(start))) return { ...whole, kind: "or", end: start + 2 };
  if (text[from] === "(") return { ...whole, kind: "open", end: from + 1 };
  if (text[start] === ")" && depth > 0) return { ...whole, kind: "close", end: start + 1 };
  const closed = text[from] === '"' ? quoted(text, from) : undefined;
  if (closed !== undefined) return { ...whole, kind: "phrase", end: closed };
  const head = filter.exec(text.slice(from));
  if (!head) return { ...whole, kind: "word", end: bare(text, from, depth) };
  const valueAt = from + head[0].length;
  const inQuotes = text[valueAt] === '"' ? quoted(text, valueAt) : undefined;
  const end = inQuotes ?? bare(text, valueAt, depth);
  const value = text.slice(valueAt, end).replaceAll('"', "");
  const name = head[1]?.toLowerCase() as FilterName;
  return { ...whole, kind: "filter", end, name, value: value.replace(/^[\s@#]+/, "").trimEnd() };
}

/** What is typed, in its parts, as the server reads it. */
export function piecesOf(typed: string): Piece[] {
  const text = plain(typed);
  const pieces: Piece[] = [];
  let [at, depth] = [0, 0];
  while (at < text.length) {
    if (/[\s\p{Cf}]/u.test(text[at] ?? "")) {
      at++;
      continue;
    }
    const piece = pieceAt(text, at, depth);
    if (piece.kind === "open") depth++;
    else if (piece.kind === "close") depth--;
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}
