import type { Block } from "@/text/tree";
import { readFence } from "./fence";
import { readInline } from "./inline";
import { readList, startsList } from "./list";
import type { Site } from "./parse";
import { readTable, startsTable } from "./table";
import type { Work } from "./work";

export interface Reading {
  work: Work;
  site: Site;
  depth: number;
}

/** A block, and the number of the line after it. */
export type Read = readonly [Block, number] | undefined;

const isBlank = (line: string) => line.trim() === "";

/** The blocks of some lines, in order. */
export function readBlocks(lines: readonly string[], reading: Reading): Block[] {
  const { work, depth } = reading;
  work.deep(depth);
  const blocks: Block[] = [];
  let at = 0;
  while (at < lines.length) {
    const line = lines[at] ?? "";
    work.spend(1 + line.length);
    if (isBlank(line)) {
      at++;
      continue;
    }
    const [block, next] = readSpecial(lines, at, reading) ?? readParagraph(lines, at, reading);
    work.node();
    blocks.push(block);
    at = next;
  }
  return blocks;
}

function readSpecial(lines: readonly string[], at: number, reading: Reading): Read {
  const line = lines[at] ?? "";
  return (
    readFence(lines, at, reading.work) ??
    readHeading(line, at, reading) ??
    (isRule(line) ? ([{ type: "rule" }, at + 1] as const) : undefined) ??
    readQuote(lines, at, reading) ??
    readList(lines, at, reading) ??
    readTable(lines, at, reading)
  );
}

/** Whether the line ends a paragraph that stands above it. */
function interrupts(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  return (
    isBlank(line) ||
    startsFence(line) ||
    headingOf(line) !== undefined ||
    isRule(line) ||
    startsQuote(line) ||
    startsList(line) ||
    startsTable(lines, at)
  );
}

function readParagraph(lines: readonly string[], from: number, reading: Reading): readonly [Block, number] {
  let to = from + 1;
  while (to < lines.length && !interrupts(lines, to)) {
    reading.work.spend(1 + (lines[to]?.length ?? 0));
    to++;
  }
  const text = lines.slice(from, to).map((line) => line.trimEnd());
  return [{ type: "paragraph", children: readInline(text.join("\n").trimStart(), reading) }, to];
}

const startsFence = (line: string) => /^[ \t]*(?:`{3,}[^`]*|~{3,}.*)$/.test(line);

function isRule(line: string): boolean {
  return /^[ \t]*[-*_]/.test(line) && /^(?:-{3,}|\*{3,}|_{3,})$/.test(line.replace(/[ \t]/g, ""));
}

function headingOf(line: string): readonly [number, string] | undefined {
  const mark = /^[ \t]*(#{1,6})[ \t]+(?=\S)/.exec(line);
  if (!mark) return undefined;
  const text = line.slice(mark[0].length).trimEnd();
  let end = text.length;
  while (text[end - 1] === "#") end--;
  const closed = end < text.length && (end === 0 || /[ \t]/.test(text[end - 1] ?? ""));
  return [mark[1]?.length ?? 1, closed ? text.slice(0, end).trimEnd() : text];
}

function readHeading(line: string, at: number, reading: Reading): Read {
  const heading = headingOf(line);
  if (!heading?.[1]) return undefined;
  const [level, text] = heading;
  return [{ type: "heading", level, children: readInline(text, reading) }, at + 1];
}

// With a space, because `>_<` and `>:(` are faces.
const quoted = /^[ \t]*(?:>[ \t]?)*>(?:[ \t]|$)/;
const startsQuote = (line: string) => quoted.test(line) && /[^ \t>]/.test(line);

function readQuote(lines: readonly string[], from: number, reading: Reading): Read {
  if (!startsQuote(lines[from] ?? "")) return undefined;
  let to = from;
  while (to < lines.length && quoted.test(lines[to] ?? "")) to++;
  const inner = lines.slice(from, to).map((line) => line.replace(/^[ \t]*>[ \t]?/, ""));
  return [{ type: "quote", children: readBlocks(inner, { ...reading, depth: reading.depth + 1 }) }, to];
}
