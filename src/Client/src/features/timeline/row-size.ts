import { heightOf } from "@/lib/files/shown";
import { uploadsOf } from "@/lib/files/uploads";
import type { MessageRow, Row } from "./rows";

/** Of those on their way it is known by now what they are. */
const filesHigh = ({ files, uploads }: MessageRow) =>
  heightOf(
    files ??
      uploadsOf(uploads ?? []).map(({ width, height }) => ({
        kind: width === undefined ? "other" : "image",
        ...(width && height && { width, height }),
      })),
  );

const linesOf = (text: string) =>
  text === "" ? 0 : text.split("\n").reduce((sum, line) => sum + 1 + Math.floor(line.length / 90), 0);

/** A guess at a row's height before it is measured; wrong guesses only move the scroll bar. */
export function estimateRow(row: Row): number {
  switch (row.kind) {
    case "message": {
      const lines = linesOf(row.text) + (row.forwarded ? linesOf(row.forwarded.text) + 2 : 0);
      return (
        Math.min(lines, 40) * 22 +
        (row.opens ? 34 : 4) +
        (row.replyTo === undefined ? 0 : 23) +
        (row.note?.thread ? 34 : 0) +
        (row.poll ? 72 + row.poll.options.length * 44 : 0) +
        (row.note?.previews?.length ?? 0) * 94 +
        ((row.files ?? row.uploads) ? filesHigh(row) : 0)
      );
    }
    case "system":
      return 32;
    case "day":
      return 44;
    case "new":
      return 28;
    case "start":
      return 190;
    default:
      return 260;
  }
}
