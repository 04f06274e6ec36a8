import { useEffect, useMemo, useState } from "react";
import type { RoomView, UserId } from "@/contracts/wire";
import { isOnline, useConnection } from "@/realtime/chat";
import { useWishes, wished } from "./acts/acts";
import { hiddenTail } from "./hidden/hidden-tail";
import { useHides } from "./hidden/use-hides";
import { openTimeline, repair } from "./history";
import { useOutbox } from "./outbox-store";
import { rowsOf } from "./rows";
import type { Row } from "./rows";
import { emptyTimeline, gapAfter } from "./timeline";
import { setError, useTimelines } from "./timeline-store";

const none: Row[] = [];

const placeOf = (room: RoomView) => ({
  head: room.headSeq,
  readSeq: room.readSeq,
  unread: Math.max(0, room.headOrdinal - room.readOrdinal),
  epoch: room.readEpoch,
});

/** The rows of a room, loaded when it opens and repaired when something is missing. */
export function useRoomTimeline(room: RoomView, me: UserId) {
  const timeline = useTimelines(({ byRoom }) => byRoom[room.id]);
  const error = useTimelines(({ errors }) => errors[room.id]);
  const entries = useOutbox((outbox) => outbox.entries);
  const wishes = useWishes((acts) => acts.wishes);
  const hides = useHides(room.id);
  const online = useConnection(({ status }) => status === "online");
  // Fixed when the room is opened: the line does not move while one reads, but when it is set back on purpose.
  const [opened, setOpened] = useState(() => placeOf(room));
  if (opened.epoch !== room.readEpoch) setOpened({ ...placeOf(room), head: opened.head });
  const exists = timeline !== undefined && timeline.events.length > 0;
  const gap = timeline && gapAfter(timeline);

  useEffect(() => {
    if (online) setError(room.id, undefined);
  }, [online, room.id]);

  useEffect(() => {
    if (online && !exists) void openTimeline(room.id, opened.head, opened.readSeq, opened.unread);
  }, [online, exists, room.id, opened]);

  useEffect(() => {
    if (online && exists && gap !== undefined) void repair(room.id);
  }, [online, exists, gap, room.id]);

  const rows = useMemo(() => {
    const waits = entries.some((entry) => entry.room === room.id);
    if ((!exists && !waits) || !hides) return none;
    const newAfter = opened.unread > 0 ? opened.readSeq : undefined;
    // What waits to be sent is seen also when nothing else of the room could be loaded.
    const known = timeline ?? emptyTimeline(opened.head);
    const notes = wished(known.notes, wishes, room.id, me);
    return rowsOf(known, entries, { room: room.id, me, newAfter, hides }, notes);
  }, [timeline, exists, entries, wishes, room.id, me, opened, hides]);

  const retry = () => {
    if (isOnline()) void openTimeline(room.id, room.headSeq, opened.readSeq, opened.unread);
  };
  const tail = timeline && hides ? hiddenTail(timeline, hides) : undefined;
  return { timeline, loaded: exists && hides !== undefined, rows, tail, error, retry };
}
