// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, PictureId, MentionScope, ActivityKind, EmojiCreators } from "./wire-words";
import type { RoomEvent } from "./wire-events";
import type { MessageNote, MessageList, MessageExcerpt } from "./wire-messages";
import type { FoundBy, SearchMatches } from "./wire-search";

/** How one person stands to a thread. */
export interface ThreadMark {
  room: RoomId;
  /** The seq of the message that the thread is about. */
  root: number;
  following: boolean;
  /** The ordinal of the last reply that was read. Unread is `last` less this; nothing while it is not followed. */
  read: number;
  /** The ordinal of the last reply that was heard of. */
  last: number;
  /** When that reply was; null before the first. */
  lastAt?: number;
}

/** A part of a thread: first what it is about, then replies, the oldest first. */
export interface ThreadMessages {
  events: RoomEvent[];
  /** What was done to them, until now. */
  notes: MessageNote[];
  /** How one stands to it. */
  mark: ThreadMark;
  /** The cursor of the replies before these; absent when there are none. */
  next?: string;
}

/** A thread that one follows. */
export interface ThreadRow {
  mark: ThreadMark;
  /** What it is about: one message. */
  events: RoomEvent[];
  /** What was done to that. */
  notes: MessageNote[];
}

/** A message that somebody saved, as it reads now. */
export interface SavedRow {
  room: RoomId;
  savedAt: number;
  /** That one message. */
  message: MessageList;
}

/** Where a saved message stands. */
export interface SavedMark {
  room: RoomId;
  message: number;
}

/** Where all of them stand, the last that was saved first. */
export interface SavedMarks {
  items: SavedMark[];
}

/** How far somebody has read, as others see it. */
export interface ReadReceipt {
  user: UserId;
  /** The last seq they have read. */
  read: number;
  /** The last seq that one of their devices has; told in conversations only. */
  delivered: number;
  /** The seq with which they came in: nothing is said of what is older. */
  since: number;
}

/** How far the people of a room have read. */
export interface ReadReceipts {
  /** False: the room has too many people for that. */
  kept: boolean;
  items: ReadReceipt[];
}

/** What happened that concerns one person, the newest first. */
export interface ActivityView {
  items: ActivityRow[];
  /** The cursor of the page after this; absent at the end. A page may have fewer rows than asked for, or none, and yet one after it. */
  next?: string;
  /** How many are not read, of every kind. */
  unread: number;
  /** How many of those fit each of one's saved searches; absent for none. */
  matches?: SearchMatches[];
}

/** Something that concerns a person. All reactions to one message are one. */
export interface ActivityRow {
  /** For marking it read. It is another once something is added to it. */
  id: number;
  kind: ActivityKind;
  room: RoomId;
  /** The message to show: the one that calls or answers them, or theirs that was reacted to, or of which they are reminded. Of `added`: the event. */
  seq: number;
  at: number;
  /** Who did it, the last first, at most 20. */
  people: UserId[];
  /** With which emoji, the last first; empty but for reactions. */
  emoji: string[];
  /** How many times. */
  count: number;
  read: boolean;
  /** The message whose thread it is in; absent: in none. */
  thread?: number;
  /** What they noted themselves; only of `reminder`. */
  note?: string;
  /** The saved searches that the message fits, by the names that they had; absent for none. */
  searches?: FoundBy[];
  /** That message as it reads now; absent for `added`, and for a `reminder` of a message that is gone, or not theirs to read any more. */
  message?: MessageExcerpt;
}

/** What somebody began to write in a room or in a thread. */
export interface Draft {
  room: RoomId;
  /** The seq of the message whose thread it is for; absent for the room. */
  thread?: number;
  /** Absent when it has ended: sent, or given up. */
  text?: string;
  /** The seq of the message that it answers. */
  replyTo?: number;
  changedAt: number;
  /** Grows with every change of any of the person's drafts. */
  revision: number;
}

/** What is written now. */
export interface DraftChange {
  /** Not blank; at most as long as a message. */
  text: string;
  /** The seq of the message of the same room that it answers. */
  replyTo?: number;
  /** The revision of the draft that it goes on from, 0 when there was none; absent: it counts whatever the draft is. */
  after?: number;
}

/** All drafts of one person. */
export interface DraftList {
  /** The last that was changed first, and among them those that have ended. */
  items: Draft[];
  /** Of the last change of all. */
  revision: number;
}

/** Seqs one after the other. */
export interface SeqRange {
  first: number;
  last: number;
}

/** Those of one room. */
export interface HiddenMessages {
  room: RoomId;
  /** In order, apart from each other; never empty. */
  ranges: SeqRange[];
}

/** All messages that somebody has hidden for themselves. */
export interface HiddenList {
  rooms: HiddenMessages[];
  /** Of the last change; each is one more than the one before. */
  revision: number;
}

/** That somebody wants to be reminded of a message. */
export interface MessageReminder {
  room: RoomId;
  /** The seq of the message. */
  message: number;
  at: number;
  /** What they noted with it; absent when nothing. */
  note?: string;
}

/** When, and with which words. */
export interface ReminderTerms {
  /** At least a minute ahead, and at most five years. */
  at: number;
  /** At most 500 characters; absent or blank: none. */
  note?: string;
}

/** What is to be said later, or could not be said at its time. */
export interface ScheduledView {
  id: string;
  room: RoomId;
  at: number;
  text: string;
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
  /** Why the room did not take it at its time; absent while it waits. */
  failed?: string;
  /** What a person gave as the reason for that. */
  reason?: string;
}

/** An emoji of this server's own. Its picture is at `/api/v1/emoji/{name}/{picture}`. */
export interface EmojiView {
  name: string;
  picture: PictureId;
  /** True when it moves. */
  moves?: boolean;
  /** Who added it. */
  by: UserId;
  at: number;
}

/** All emoji of this server's own. */
export interface EmojiListView {
  /** Each change has the next one: who misses one asks anew. */
  revision: number;
  /** Who may add to them. */
  creators: EmojiCreators;
  /** By name; at most 2,000. */
  emoji: EmojiView[];
}
