import type { UserId } from "@/contracts/wire";
import type { Notes } from "@/features/timeline/notes";
import type { Outbox } from "@/features/timeline/outbox";
import { RowList, edge } from "@/features/timeline/rows";
import type { Hides, Row } from "@/features/timeline/rows";
import type { Thread } from "./thread";

export type ThreadRow = Row | { kind: "replies"; key: string; holds: false; count: number };

interface Reader {
  me: UserId;
  /** The "New" line stands before the first reply of others after this one; undefined: no line. */
  newAfter: number | undefined;
  hides?: Hides;
}

/** What the panel of a thread shows: what it is about, its replies, and what waits to be sent. */
export function threadRows(thread: Thread, outbox: Outbox, { me, newAfter, hides }: Reader, notes: Notes): ThreadRow[] {
  const { about, replies, room, root } = thread;
  if (!about) return [];
  const top = new RowList();
  const hidden = (seq: number) => hides?.has(seq) ?? false;
  top.posted(about, notes[root], me, hidden(root)); // What the replies are about stays there, without its words.
  const list = new RowList();
  const confirmed = new Set(replies.map(({ clientId }) => clientId));
  let isNew = false;
  if (thread.next !== undefined) list.plain(edge("older"));
  for (const reply of replies) {
    if (hidden(reply.seq) && !hides?.shown) continue;
    list.day(reply.at);
    if (!isNew && newAfter !== undefined && (reply.threadOrdinal ?? 0) > newAfter && reply.by !== me) {
      isNew = true;
      list.plain(edge("new"));
    }
    list.posted(reply, notes[reply.seq], me, hidden(reply.seq));
  }
  const end = replies.at(-1)?.at ?? about.at;
  for (const entry of outbox) {
    if (entry.room === room && entry.extras?.thread === root && !confirmed.has(entry.clientId))
      list.pending(entry, me, Math.max(entry.at, end));
  }
  const count = notes[root]?.thread?.replies ?? replies.length;
  return [...top.rows, { kind: "replies", key: "replies", holds: false, count }, ...list.rows];
}
