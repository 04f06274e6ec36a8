import { useCallback, useEffect, useRef } from "react";
import type { RoomId } from "@/contracts/wire";
import { markThreadRead } from "@/lib/thread-acts";
import { isAttentive, useAttention } from "./use-attention";

/** Marks as read which replies are on screen while someone looks. */
export function useThreadSeen(room: RoomId, root: number): (ordinal: number) => void {
  const seen = useRef(0);
  const attentive = useAttention();

  useEffect(() => {
    if (attentive) markThreadRead(room, root, seen.current);
  }, [attentive, room, root]);

  return useCallback(
    (ordinal) => {
      seen.current = Math.max(seen.current, ordinal);
      if (isAttentive()) markThreadRead(room, root, seen.current);
    },
    [room, root],
  );
}
