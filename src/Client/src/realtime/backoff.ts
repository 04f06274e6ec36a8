export type CloseReason = "lost" | "slow" | "restarting" | "too-many-connections" | "bad-frame" | "signed-out";

const reasons: CloseReason[] = ["slow", "restarting", "too-many-connections", "bad-frame", "signed-out"];

/** Why the connection ended; the server's advice stands in the close message. */
export function closeReason(error: unknown): CloseReason {
  const text = error instanceof Error ? error.message : "";
  return reasons.find((reason) => text.includes(reason)) ?? "lost";
}

/** Milliseconds to wait before the next try: full jitter, so that a thousand clients do not come back at once. */
export function backoff(reason: CloseReason, attempt: number, random: () => number): number {
  switch (reason) {
    case "restarting":
      return random() * 5_000;
    case "slow":
      return random() * 1_000 * 2 ** Math.min(attempt, 4);
    case "too-many-connections":
      return 30_000 + random() * 30_000;
    default:
      return random() * Math.min(30_000, 500 * 2 ** Math.min(attempt, 6));
  }
}
