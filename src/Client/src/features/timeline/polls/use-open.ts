import { useEffect, useState } from "react";
import type { Poll, PollResults } from "@/contracts/wire";
import { serverNow } from "@/lib/server-clock";
import { isOver } from "./poll-state";

const minute = 60_000;
/** The server decides by its own clock; by then it has said the same. */
const grace = 500;

/** The time by the server's clock, anew each minute while a poll is open, and at its end. */
export function useOpenTime(poll: Poll, results: PollResults | undefined): number {
  const [now, setNow] = useState(serverNow);
  const over = isOver(poll, results, now);
  const { endsAt } = poll;
  useEffect(() => {
    if (over || endsAt === undefined) return;
    const left = endsAt - serverNow();
    const timer = setTimeout(() => setNow(serverNow()), Math.max(grace, Math.min(minute, left + grace)));
    return () => clearTimeout(timer);
  }, [over, endsAt, now]);
  return now;
}
