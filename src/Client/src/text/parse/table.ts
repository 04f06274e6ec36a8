import type { Align, Inline } from "@/text/tree";
import type { Read, Reading } from "./blocks";
import { readInline } from "./inline";

/** Cells are divided by `|`, also inside of code, unless a backslash stands before it. */
function cellsOf(line: string): string[] {
  const row = line.trim();
  const cells: string[] = [];
  let from = row.startsWith("|") ? 1 : 0;
  for (let at = from; at < row.length; at++) {
    if (row[at] === "\\") at++;
    else if (row[at] === "|") {
      cells.push(row.slice(from, at));
      from = at + 1;
    }
  }
  if (from < row.length) cells.push(row.slice(from));
  return cells.map((cell) => cell.trim().replaceAll("\\|", "|"));
}

function alignOf(cell: string): Align | undefined {
  const start = cell.startsWith(":");
  const end = cell.endsWith(":");
  return start && end ? "center" : end ? "end" : start ? "start" : undefined;
}

/** The line of dashes under the names of the columns. */
function columnsOf(line: string): (Align | undefined)[] | undefined {
  if (!line.includes("-") || !line.includes("|") || !/^[-:| \t]+$/.test(line)) return undefined;
  const cells = cellsOf(line);
  return cells.every((cell) => /^:?-+:?$/.test(cell)) ? cells.map(alignOf) : undefined;
}

/** Whether a table begins in this line: there is a line of dashes below with as many cells. */
export function startsTable(lines: readonly string[], at: number): boolean {
  const line = lines[at] ?? "";
  const next = lines[at + 1];
  return next !== undefined && line.includes("|") && columnsOf(next)?.length === cellsOf(line).length;
}

export function readTable(lines: readonly string[], from: number, reading: Reading): Read {
  if (!startsTable(lines, from)) return undefined;
  const align = columnsOf(lines[from + 1] ?? "") ?? [];
  const { work } = reading;
  const row = (line: string): Inline[][] => {
    work.cells(align.length);
    work.spend(line.length);
    const cells = cellsOf(line);
    return align.map((_, column) => readInline(cells[column] ?? "", reading));
  };
  const head = row(lines[from] ?? "");
  const rows: Inline[][][] = [];
  let at = from + 2;
  for (; at < lines.length; at++) {
    const line = lines[at] ?? "";
    if (!line.includes("|")) break;
    rows.push(row(line));
  }
  return [{ type: "table", align, head, rows }, at];
}
