import type { MessageNote, MessagePosted, RoomEvent, RoomId, ThreadMessages, UserId } from "@/contracts/wire";
import { isReply } from "@/lib/replies";
import type { Reply } from "@/lib/replies";
import { fold, isAct, mergeNotes, targetOf } from "@/features/timeline/notes";
import type { MessageAct, Notes } from "@/features/timeline/notes";

/** The end of one thread, as far back as it is loaded. */
export interface Thread {
  readonly room: RoomId;
  /** The seq of the message that it is about. */
  readonly root: number;
  readonly about: MessagePosted | undefined;
  /** Each is the next in the thread after the one before it. */
  readonly replies: readonly Reply[];
  readonly notes: Notes;
  /** Leads to the replies before these; undefined: there are none. */
  readonly next: string | undefined;
  /** Something may be missing, of replies or of what was done to them: the newest have to be asked for. */
  readonly stale: boolean;
  /** The last seq of the room up to which all events came; undefined: not known. */
  readonly heard: number | undefined;
  /** The greatest place in the thread of a reply that was heard of, also of one that cannot be put to it yet. */
  readonly told: number;
  /** The newest acts on messages that are not in it: a page that was asked for earlier lacks them. */
  readonly late: readonly MessageAct[];
  readonly reader: UserId;
}

const keptLate = 100;
const most = 500;

export const emptyThread = (room: RoomId, root: number, reader: UserId): Thread => ({
  room,
  root,
  about: undefined,
  replies: [],
  notes: {},
  next: undefined,
  stale: true,
  heard: undefined,
  told: 0,
  late: [],
  reader,
});

export const lastOrdinal = (thread: Thread) => thread.replies.at(-1)?.threadOrdinal ?? 0;
const firstOrdinal = (replies: readonly Reply[]) => replies[0]?.threadOrdinal ?? 0;

const has = (thread: Thread, seq: number) => seq === thread.root || thread.replies.some((reply) => reply.seq === seq);

function noted(thread: Thread, event: RoomEvent): Thread {
  const target = targetOf(event);
  if (target === undefined || !(isAct(event) || isReply(event))) return thread;
  const before = thread.notes[target];
  const after = fold(before, event, thread.reader);
  return after === before ? thread : { ...thread, notes: { ...thread.notes, [target]: after } };
}

/** Takes one event of the room, also before anything is loaded. Late, early and repeated ones do no harm. */
export function applyToThread(thread: Thread, event: RoomEvent): Thread {
  if (isReply(event) && event.thread === thread.root) return append(thread, event);
  if (!isAct(event)) return thread;
  if (has(thread, event.message)) return noted(thread, event);
  return { ...thread, late: [...thread.late, event].slice(-keptLate) };
}

/** Takes a run of events of the room. One that does not follow on says that something was missed. */
export function takeBatch(thread: Thread, events: readonly RoomEvent[], from: number, to: number): Thread {
  const missed = thread.heard !== undefined && from > thread.heard + 1;
  const known = missed && !thread.stale ? { ...thread, stale: true } : thread;
  const heard = Math.max(thread.heard ?? 0, to);
  const next = events.reduce(applyToThread, known);
  return next.heard === heard ? next : { ...next, heard };
}

/** Takes what is newer of what the server says of some messages. */
export function takeNotes(thread: Thread, told: readonly MessageNote[]): Thread {
  const notes = mergeNotes(
    thread.notes,
    told.filter(({ message }) => has(thread, message)),
  );
  return notes === thread.notes ? thread : { ...thread, notes };
}

function append(thread: Thread, reply: Reply): Thread {
  const last = lastOrdinal(thread);
  const ordinal = reply.threadOrdinal ?? 0;
  if (ordinal <= last) return thread;
  const told = Math.max(thread.told, ordinal);
  if (ordinal > last + 1) return thread.stale && told === thread.told ? thread : { ...thread, stale: true, told };
  const replies = [...thread.replies, reply];
  const cut = replies.slice(-most);
  const next = cut.length < replies.length ? String(cut[0]?.seq) : thread.next;
  return noted({ ...thread, replies: cut, next, told }, reply);
}

/** Puts a page to the thread: the newest, or the one before what is known. */
export function takePage(thread: Thread, page: ThreadMessages): Thread {
  const [about, ...rest] = page.events;
  if (about?.type !== "message.posted") return thread;
  const fresh = rest.filter(isReply);
  const joined = join(thread, fresh, page.next);
  const told = Object.fromEntries(page.notes.map((note) => [note.message, note]));
  // What was missed is not told by the revision: where something may be, the page is right unless it is older.
  const sure = Object.fromEntries(
    Object.entries(joined.notes).filter(
      ([, { message, revision }]) => has(joined, message) && revision > (told[message]?.revision ?? 0),
    ),
  );
  const notes = thread.stale ? { ...told, ...sure } : mergeNotes(joined.notes, page.notes);
  const stale = joined.stale || lastOrdinal(joined) < thread.told; // A page that was asked for before the last reply came.
  const withNotes = { ...joined, about, notes, stale };
  return thread.late.reduce<Thread>((next, act) => (has(next, act.message) ? noted(next, act) : next), withNotes);
}

function join(thread: Thread, fresh: readonly Reply[], next: string | undefined): Thread {
  const known = thread.replies;
  const [from, to] = [firstOrdinal(fresh), fresh.at(-1)?.threadOrdinal ?? 0];
  if (thread.stale && to >= firstOrdinal(known) - 1) {
    const since = known.filter((reply) => (reply.threadOrdinal ?? 0) > to); // They came while the page was on its way.
    const whole = since.length === 0 || firstOrdinal(since) === to + 1;
    return { ...thread, replies: whole ? [...fresh, ...since] : fresh, next, stale: !whole };
  }
  if (known.length === 0 || from > lastOrdinal(thread) + 1) return { ...thread, replies: fresh, next, stale: false };
  if (to < firstOrdinal(known) - 1) return thread; // It answers an older question.
  const older = fresh.filter((reply) => (reply.threadOrdinal ?? 0) < firstOrdinal(known));
  const newer = fresh.filter((reply) => (reply.threadOrdinal ?? 0) > lastOrdinal(thread));
  const replies = [...older, ...known, ...newer];
  return {
    ...thread,
    replies,
    next: older.length > 0 || from === firstOrdinal(known) ? next : thread.next,
  };
}
