import type { MessageNote, Reaction, RoomEvent, ThreadSummary, UserId } from "@/contracts/wire";
import { isReply } from "@/lib/replies";
import type { Reply } from "@/lib/replies";
import { addPreview, keepPreviews } from "./fold-previews";
import { close, vote } from "./polls/fold-poll";

/** What was done to messages, by the seq of the message. A message to which nothing was done has no note. */
export type Notes = Readonly<Record<number, MessageNote>>;

/** An event that does something to a message before it. */
export type MessageAct = Extract<RoomEvent, { message: number }>;

/** The server names so many people with a reaction, and so many with a thread. */
const named = 20;
const repliersNamed = 5;

export const isAct = (event: RoomEvent): event is MessageAct => "message" in event;

/** The message into whose note an event is folded, if it is into one. */
export const targetOf = (event: RoomEvent): number | undefined =>
  isAct(event) ? event.message : isReply(event) ? event.thread : undefined;

const blank = (message: number): MessageNote => ({ message, revision: 0, reactions: [] });

/** Folds one more act or reply into the note of its message, as the server does. One that is in it already changes nothing. */
export function fold(before: MessageNote | undefined, act: MessageAct | Reply, me: UserId): MessageNote {
  const note = before ?? blank(isAct(act) ? act.message : act.thread);
  if (act.seq <= note.revision) return note;
  const next = { ...note, revision: act.seq };
  if (act.type === "message.posted") return { ...next, thread: answer(note.thread, act) };
  if (note.deletedAt !== undefined) return next;
  switch (act.type) {
    case "message.edited":
      return { ...withoutPreviews(withoutCalls(next, act), act), text: act.text, editedAt: act.at };
    case "message.deleted":
      return {
        ...blank(act.message),
        revision: act.seq,
        deletedBy: act.by,
        deletedAt: act.at,
        ...(note.thread && { thread: note.thread }),
      };
    case "reaction.added":
      return { ...next, reactions: add(note.reactions, act.emoji, act.by, me) };
    case "reaction.removed":
      return { ...next, reactions: remove(note.reactions, act.emoji, act.by, me) };
    case "message.pinned":
      return note.pinnedAt === undefined ? { ...next, pinnedBy: act.by, pinnedAt: act.at } : next;
    case "message.unpinned":
      return withoutPin(next);
    case "preview.added":
      return addPreview(next, act.preview);
    case "preview.removed":
      return keepPreviews(next, (link) => link !== act.link);
    case "poll.voted":
      return vote(next, act, me);
    case "poll.closed":
      return close(next, act);
  }
}

function answer(before: ThreadSummary | undefined, reply: Reply): ThreadSummary {
  const repliers = before?.repliers ?? [];
  const isNew = repliers.length < repliersNamed && !repliers.includes(reply.by);
  return {
    replies: reply.threadOrdinal ?? (before?.replies ?? 0) + 1,
    lastAt: reply.at,
    repliers: isNew ? [...repliers, reply.by] : repliers,
  };
}

/** An edit that says whom the message calls says all of it. */
function withoutCalls(
  note: MessageNote,
  { mentions, calls }: Extract<MessageAct, { type: "message.edited" }>,
): MessageNote {
  if (!mentions) return note;
  const { calls: _, ...rest } = note;
  return { ...rest, mentions, ...(calls && { calls }) };
}

/** An edit of a message that showed previews says which of its links keep them. */
const withoutPreviews = (note: MessageNote, { previews }: Extract<MessageAct, { type: "message.edited" }>) =>
  previews ? keepPreviews(note, (link) => previews.includes(link)) : note;

function withoutPin({ pinnedBy: _by, pinnedAt: _at, ...rest }: MessageNote): MessageNote {
  return rest;
}

function add(reactions: Reaction[], emoji: string, by: UserId, me: UserId): Reaction[] {
  const mine = by === me;
  const before = reactions.find((reaction) => reaction.emoji === emoji);
  if (!before) return [...reactions, { emoji, count: 1, users: [by], mine }];
  if (before.users.includes(by) || (mine && before.mine)) return reactions;
  const users = before.users.length < named ? [...before.users, by] : before.users;
  return reactions.map((each) =>
    each === before ? { emoji, users, count: before.count + 1, mine: before.mine || mine } : each,
  );
}

function remove(reactions: Reaction[], emoji: string, by: UserId, me: UserId): Reaction[] {
  const before = reactions.find((reaction) => reaction.emoji === emoji);
  if (!before || (by === me && !before.mine)) return reactions;
  const isNamed = before.users.includes(by);
  if (!isNamed && before.count <= before.users.length) return reactions;
  if (before.count <= 1) return reactions.filter((each) => each !== before);
  const users = before.users.filter((user) => user !== by);
  return reactions.map((each) =>
    each === before ? { emoji, users, count: before.count - 1, mine: before.mine && by !== me } : each,
  );
}

/** Folds acts and replies in, in their order, as far as they are about messages from one seq to another. The same object: nothing is new. */
export function foldAll(
  notes: Notes,
  acts: readonly RoomEvent[],
  [from, to]: readonly [number, number],
  me: UserId,
): Notes {
  let next = notes;
  for (const act of acts) {
    if (!isAct(act) && !isReply(act)) continue;
    const message = isAct(act) ? act.message : act.thread;
    if (message < from || message > to) continue;
    const before = next[message];
    const after = fold(before, act, me);
    if (after !== before) next = { ...next, [message]: after };
  }
  return next;
}

/** Takes what the server says of messages where it is newer than what is known; of polls events do not tell all, and notes do. */
export function mergeNotes(notes: Notes, told: readonly MessageNote[]): Notes {
  const newer = told.filter(({ message, revision, poll }) => {
    const known = notes[message]?.revision ?? 0;
    return revision > known || (revision === known && poll !== undefined);
  });
  return newer.length === 0 ? notes : { ...notes, ...Object.fromEntries(newer.map((note) => [note.message, note])) };
}

export function notesWithin(notes: Notes, from: number, to: number): Notes {
  return Object.fromEntries(
    Object.values(notes).flatMap((note) => (within(note, from, to) ? [[note.message, note]] : [])),
  );
}

const within = ({ message }: MessageNote, from: number, to: number) => message >= from && message <= to;
