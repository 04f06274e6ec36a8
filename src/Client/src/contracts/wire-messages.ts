// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, MentionScope, ActivityKind } from "./wire-words";
import type { RoomEvent } from "./wire-events";

/** What was done to a message so far, as one person sees it. Events with a seq up to `revision` are in it already and change it no more. */
export interface MessageNote {
  /** The seq of the message. */
  message: number;
  /** The seq of the last act, or reply in its thread, that is in it. */
  revision: number;
  /** What it says now, if it was edited. */
  text?: string;
  editedAt?: number;
  /** Whom it calls now; absent while that is whom it called when it was posted. */
  mentions?: UserId[];
  /** With `mentions`: whether it calls all now, or all who are there. */
  calls?: MentionScope;
  /** Who deleted it, if it was: then it has no text any more, and neither has any edit of it. */
  deletedBy?: UserId;
  deletedAt?: number;
  pinnedBy?: UserId;
  pinnedAt?: number;
  /** In the order in which each kind came first. */
  reactions: Reaction[];
  /** The replies in its thread, if there are any. */
  thread?: ThreadSummary;
  /** Where its links lead, in the order in which that was found; absent when there is nothing to show. */
  previews?: LinkPreview[];
}

/** One way in which people reacted. */
export interface Reaction {
  emoji: string;
  count: number;
  /** The first of them, at most 20. */
  users: UserId[];
  /** Whether one did so oneself. */
  mine: boolean;
}

/** The replies in the thread of a message. */
export interface ThreadSummary {
  /** How many; those that are deleted count. */
  replies: number;
  /** When the last of them was. */
  lastAt: number;
  /** The first different people who replied, at most 5. */
  repliers: UserId[];
}

/** What a public page says of itself, as plain text: neither markup nor characters that nobody sees, each on one line. */
export interface LinkPreview {
  /** The address as the message has it, in normal form. */
  link: string;
  /** Which host the page came from at the end of all redirects, in ASCII. */
  host: string;
  title: string;
  description?: string;
  /** What the site calls itself. Nobody vouches for it: show it beside the host, never instead of it. */
  site?: string;
}

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

/** Some messages of a room, not next to each other, and what was done to them. */
export interface MessageList {
  events: RoomEvent[];
  notes: MessageNote[];
  /** The cursor of the page after this; absent at the end. */
  next?: string;
}

/** Where a message stands, and since when. */
export interface MessagePlace {
  seq: number;
  at: number;
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

/** What a message said from a time on. */
export interface MessageVersion {
  /** The seq of the message itself, or of the edit. */
  seq: number;
  at: number;
  text: string;
}

/** A message in short, as it reads now: for showing it where it does not stand itself. */
export interface MessageExcerpt {
  seq: number;
  /** When it was posted. */
  at: number;
  by: UserId;
  /** How what it says now begins; empty when it is deleted. */
  text: string;
  /** Whether it says more than that. */
  cut: boolean;
  deleted: boolean;
  /** The seq of the last act on it that is in this; 0 when nothing was done to it. */
  revision: number;
}

/** What a message may have besides its text. */
export interface MessageExtras {
  /** The seq of the message of the same room that it answers. */
  replyTo?: number;
  /** Who is called by it, at most 50; those who are not in the room are left out. */
  mentions?: UserId[];
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
  /** The seq of the message of the same room whose thread it is a reply in. */
  thread?: number;
  /** Of a reply in a thread: whether it is shown in the room too. */
  echo?: boolean;
}

/** Whom a message calls from now on. */
export interface MessageCalls {
  /** By name, all of them, at most 50; those who are not in the room are left out. */
  mentions: UserId[];
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
}

/** That something was done to a message; it is durable. */
export interface Acted {
  /** Whoever has read the room up to here knows of it. Done again it may be a later place than before, and no new event. */
  seq: number;
  at: number;
}

/** Where a message stands in the room; it is durable. */
export interface Posted {
  seq: number;
  ordinal: number;
  at: number;
  /** The how manieth reply of its thread it is; null outside of threads. */
  threadOrdinal?: number;
}

/** What happened that concerns one person, the newest first. */
export interface ActivityView {
  items: ActivityRow[];
  /** The cursor of the page after this; absent at the end. A page may have fewer rows than asked for, or none, and yet one after it. */
  next?: string;
  /** How many are not read, of every kind. */
  unread: number;
}

/** Something that concerns a person. All reactions to one message are one. */
export interface ActivityRow {
  /** For marking it read. It is another once something is added to it. */
  id: number;
  kind: ActivityKind;
  room: RoomId;
  /** The message to show: the one that calls or answers them, or theirs that was reacted to. Of `added`: the event. */
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
  /** That message as it reads now; absent for `added`. */
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
