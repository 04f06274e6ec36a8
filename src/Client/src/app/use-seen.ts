import { useCallback, useEffect, useRef } from "react";
import type { RoomId } from "@/contracts/wire";
import { markSeen, readFromNow } from "@/features/rooms/rooms-store";
import { isAttentive, useAttention } from "./use-attention";

const pause = 120;

/** Marks as read what is on screen while someone looks; coming back to the page reads what is on screen then. */
export function useSeen(room: RoomId): (seq: number, ordinal: number) => void {
  const seen = useRef<[seq: number, ordinal: number]>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const attentive = useAttention();

  const read = useCallback(() => {
    timer.current = undefined;
    if (seen.current && isAttentive()) markSeen(room, ...seen.current);
  }, [room]);

  useEffect(() => readFromNow(room), [room]);

  useEffect(() => {
    if (attentive) read();
    return () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      read();
      seen.current = undefined;
    };
  }, [attentive, read]);

  return useCallback(
    (seq, ordinal) => {
      seen.current = [seq, ordinal];
      timer.current ??= setTimeout(read, pause);
    },
    [read],
  );
}
