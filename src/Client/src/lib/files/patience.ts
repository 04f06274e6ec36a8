import { Refused } from "@/lib/refused";
import { backoff } from "@/realtime/backoff";

/** So often something is tried that should work, and does not. */
const most = 4;

/** A file that was changed or taken away on the disk, since it was chosen, cannot be read. */
const unreadable = new Set(["NotReadableError", "NotFoundError"]);

export function reasonOf(error: unknown): string {
  if (error instanceof Refused) return error.code;
  return error instanceof DOMException && unreadable.has(error.name) ? "file-unreadable" : "internal";
}

/** After how many milliseconds it is to be tried again; undefined: it failed. A line that is gone is waited for without end. */
export function patience(error: unknown, code: string, tries: number, random: () => number): number | undefined {
  switch (code) {
    case "offline":
    case "signed-out":
      return 500 + backoff("lost", tries, random);
    case "rate-limited":
      return (error instanceof Refused ? error.retryAfterMs : undefined) ?? 1_000;
    case "unavailable":
    case "internal":
    case "file-part-wrong":
    case "file-unscanned":
      return tries < most ? 1_000 * 2 ** tries * (0.5 + random()) : undefined;
    default:
      return undefined;
  }
}
