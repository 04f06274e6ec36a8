export type CloseReason =
  | "lost"
  | "slow"
  | "restarting"
  | "too-many-connections"
  | "bad-frame"
  | "signed-out"
  | "standing-changed"
  | "account-disabled";

const reasons: CloseReason[] = [
  "slow",
  "restarting",
  "too-many-connections",
  "bad-frame",
  "signed-out",
  "standing-changed",
  "account-disabled",
];

/** Why the connection ended; the server's advice stands in the close message. */
export function closeReason(error: unknown): CloseReason {
  const text = error instanceof Error ? error.message : "";
  return reasons.find((reason) => text.includes(reason)) ?? "lost";
}

const usualWindow = 5_000;
const longestWindow = 60_000;

/** How long a restarting server gives its clients to come back, as it said; the usual time when it did not or makes no sense. */
export function restartWindow(said: unknown): number {
  return typeof said === "number" && said >= 0 ? Math.min(said, longestWindow) : usualWindow;
}

/** Milliseconds to wait before the next try: full jitter, so that a thousand clients do not come back at once. */
export function backoff(reason: CloseReason, attempt: number, random: () => number, window = usualWindow): number {
  switch (reason) {
    case "restarting":
      return random() * window;
    case "slow":
      return random() * 1_000 * 2 ** Math.min(attempt, 4);
    case "too-many-connections":
      return 30_000 + random() * 30_000;
    default:
      return random() * Math.min(30_000, 500 * 2 ** Math.min(attempt, 6));
  }
}
