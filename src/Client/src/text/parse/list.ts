import type { ListItem } from "@/text/tree";
import { readBlocks } from "./blocks";
import type { Read, Reading } from "./blocks";

interface Marker {
  indent: number;
  /** The column where its text starts. */
  offset: number;
  /** The bullet, or what stands after the number: items with another one are another list. */
  kind: string;
  number: number | undefined;
  text: string;
}

const marker = /^([ \t]*)([-*+]|\d{1,9}[.)])([ \t]+)(?=\S)/;
const task = /^\[([ xX])\][ \t]+(?=\S)/;
const leading = /^[ \t]*/;

/** The columns of white space. */
function widthOf(space: string, from = 0): number {
  let column = from;
  for (const character of space) column += character === "\t" ? 4 - (column % 4) : 1;
  return column - from;
}

const spaceOf = (line: string) => leading.exec(line)?.[0] ?? "";

function undented(line: string, most: number): string {
  const space = spaceOf(line);
  return " ".repeat(Math.max(0, widthOf(space) - most)) + line.slice(space.length);
}

function markerOf(line: string): Marker | undefined {
  const found = marker.exec(line);
  if (!found) return undefined;
  const [all, space = "", sign = "", gap = ""] = found;
  const indent = widthOf(space);
  const signed = indent + sign.length;
  return {
    indent,
    offset: signed + widthOf(gap, signed),
    kind: sign.slice(-1),
    number: /\d/.test(sign) ? parseInt(sign, 10) : undefined,
    text: line.slice(all.length),
  };
}

/** Inside of a paragraph only a list that starts with 1 begins, so that a year at the start of a line stays one. */
export function startsList(line: string): boolean {
  const found = markerOf(line);
  return found !== undefined && (found.number ?? 1) === 1;
}

export function readList(lines: readonly string[], from: number, reading: Reading): Read {
  const first = markerOf(lines[from] ?? "");
  if (!first) return undefined;
  const items: ListItem[] = [];
  let at = from;
  let next: Marker | undefined = first;
  while (next?.kind === first.kind && next.indent < first.indent + 2) {
    const end = endOfItem(lines, at, next, reading);
    items.push(readItem(lines.slice(at, end), next, reading));
    at = end;
    let following = at;
    while (following < lines.length && lines[following]?.trim() === "") following++;
    next = markerOf(lines[following] ?? "");
    if (next?.kind === first.kind && next.indent < first.indent + 2) at = following;
  }
  return [{ type: "list", ...(first.number !== undefined && { start: first.number }), items }, at];
}

/** What is further in by two columns belongs to the item, also after empty lines. */
function endOfItem(lines: readonly string[], from: number, { indent, offset }: Marker, { work }: Reading): number {
  const inside = Math.min(offset, indent + 2);
  let end = from + 1;
  for (let at = end; at < lines.length; at++) {
    const line = lines[at] ?? "";
    work.spend(1 + line.length);
    if (line.trim() === "") continue;
    if (widthOf(spaceOf(line)) < inside) break;
    end = at + 1;
  }
  return end;
}

function readItem(lines: readonly string[], { offset, text }: Marker, reading: Reading): ListItem {
  reading.work.node();
  const checked = task.exec(text);
  const inner = [
    checked ? text.slice(checked[0].length) : text,
    ...lines.slice(1).map((line) => undented(line, offset)),
  ];
  const children = readBlocks(inner, { ...reading, depth: reading.depth + 1 });
  return checked ? { done: checked[1] !== " ", children } : { children };
}
