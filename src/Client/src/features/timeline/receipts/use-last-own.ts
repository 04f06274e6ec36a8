import { useMemo } from "react";
import type { RoomView, UserId } from "@/contracts/wire";
import { othersIn, partnerOf } from "@/lib/conversation";
import type { LastOwn } from "@/features/timeline/room-context";
import type { Row } from "@/features/timeline/rows";

/** The last message that one wrote in the room and that is there still; undefined where there is nobody else. */
export function useLastOwn(room: RoomView, rows: readonly Row[], me: UserId): LastOwn | undefined {
  const last = rows.findLast(
    (row) => row.kind === "message" && row.by === me && row.seq !== undefined && !row.note?.deletedAt,
  );
  const seq = last?.kind === "message" ? last.seq : undefined;
  const [direct, others] = [partnerOf(room, me) !== undefined, othersIn(room)];
  return useMemo(
    () => (seq === undefined || others === 0 ? undefined : { seq, direct, others }),
    [seq, direct, others],
  );
}
