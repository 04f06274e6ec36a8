import { canBe } from "./filters";
import type { FilterName } from "./filters";
import { piecesOf, plain } from "./pieces";
import type { Piece } from "./pieces";

/** A filter that stands for itself. */
export interface Chip {
  name: FilterName;
  value: string;
  negated: boolean;
  /** As it is typed. */
  text: string;
}

/** A query as it is shown: filters that everything must pass, in whatever order, and the rest as it is typed. */
export interface Shown {
  chips: readonly Chip[];
  text: string;
}

/** In brackets or beside an OR, its place matters: there it stays text. */
function chipAt(text: string, pieces: readonly Piece[], index: number): Chip | undefined {
  const piece = pieces[index];
  if (piece?.kind !== "filter" || piece.depth !== 0) return undefined;
  const { name, value, negated, start, end } = piece;
  if (pieces[index - 1]?.kind === "or" || pieces[index + 1]?.kind === "or" || !canBe(name, value)) return undefined;
  const said = text.slice(start, end);
  return plain(said).split('"').length % 2 === 1 ? { name, value, negated, text: said } : undefined;
}

/**
 * Takes the filters out of a query that are complete.
 * @param typing It is being typed: a filter is complete when white space follows it, and the rest keeps its spaces.
 */
export function shown(text: string, typing = false): Shown {
  const pieces = piecesOf(text);
  const chips: Chip[] = [];
  let [rest, from] = ["", 0];
  pieces.forEach((piece, index) => {
    const chip = typing && piece.end === text.length ? undefined : chipAt(text, pieces, index);
    if (!chip) return;
    if (!chips.some((each) => each.text === chip.text)) chips.push(chip);
    rest += text.slice(from, piece.start);
    from = piece.end + (/\s/.test(text[piece.end] ?? "") ? 1 : 0);
  });
  rest += text.slice(from);
  return { chips, text: typing ? (chips.length ? rest.trimStart() : rest) : rest.trim() };
}

/** The query that is shown so. */
export const queryOf = ({ chips, text }: Shown) =>
  [...chips.map((chip) => chip.text), text.trim()].filter((part) => part !== "").join(" ");

/** The words of a query, without its filters and signs: for names. */
export const wordsOf = (text: string) =>
  piecesOf(text)
    .filter(({ kind, negated }) => (kind === "word" || kind === "phrase") && !negated)
    .map(({ start, end }) => plain(text.slice(start, end)).replace(/["*@#]/g, ""))
    .join(" ")
    .trim();
