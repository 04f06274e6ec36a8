import { useEffect, useMemo, useState } from "react";
import type { RoomView, UserId } from "@/contracts/wire";
import { isUnread, markOf, threadKey } from "@/lib/threads";
import { isOnline, useConnection } from "@/realtime/chat";
import { useWishes, wished } from "@/features/timeline/acts/acts";
import { useHides } from "@/features/timeline/hidden/use-hides";
import { useOutbox } from "@/features/timeline/outbox-store";
import { openThread, useOpenThreads } from "./thread-store";
import { threadRows } from "./thread-rows";

/** The rows of a thread, loaded when it opens and again when something may be missing. */
export function useThread(room: RoomView, root: number, me: UserId) {
  const key = threadKey(room.id, root);
  const thread = useOpenThreads(({ byKey }) => byKey[key]);
  const error = useOpenThreads(({ errors }) => errors[key]);
  const entries = useOutbox((outbox) => outbox.entries);
  const wishes = useWishes((acts) => acts.wishes);
  const hides = useHides(room.id);
  const online = useConnection(({ status }) => status === "online");
  // Fixed when it is first known: the line does not move while one reads.
  const [newAfter, setNewAfter] = useState<number | null>();
  const stale = thread?.stale ?? true;

  useEffect(() => {
    if (online && stale) void openThread(room.id, root);
  }, [online, stale, room.id, root]);

  if (newAfter === undefined && thread && !stale) {
    const mark = markOf(room.id, root);
    setNewAfter(mark && isUnread(mark) ? mark.read : null);
  }

  const rows = useMemo(() => {
    if (!thread || !hides) return [];
    const notes = wished(thread.notes, wishes, room.id, me);
    return threadRows(thread, entries, { me, newAfter: newAfter ?? undefined, hides }, notes);
  }, [thread, entries, wishes, room.id, me, newAfter, hides]);

  const retry = () => {
    if (isOnline()) void openThread(room.id, root);
  };
  const last = thread?.replies.at(-1);
  /** The last reply when it is not shown: who has come to the end has read it, too. */
  const tail = last && hides && !hides.shown && hides.has(last.seq) ? last.threadOrdinal : undefined;
  return { thread, rows, tail, error, retry };
}
