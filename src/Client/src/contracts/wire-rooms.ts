// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, Role, MentionScope, RoomVisibility, RoomKind } from "./wire-words";
import type { RoomEvent } from "./wire-events";
import type { Person } from "./wire-views";

/** A dense run of one room's events. */
export interface EventBatch {
  room: RoomId;
  from: number;
  to: number;
  /** Oldest first. */
  events: RoomEvent[];
}

/** Events oldest first. `from`/`to` are the seqs of the first and last; both 0 when empty. */
export interface HistoryPage extends EventBatch {
  /** True when there is nothing before `from`. */
  start: boolean;
  /** The head of the room when the page was made. */
  head: number;
  /** What was done to messages of the page, until now and not only until `to`. */
  notes: MessageNote[];
}

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

/** How far somebody has read a room: the seq of an event, and how many messages there are up to it. */
export interface ReadCursor {
  seq: number;
  ordinal: number;
}

/** A room or conversation in a list. */
export interface RoomCard {
  id: RoomId;
  name: string;
  topic: string;
  visibility: RoomVisibility;
  members: number;
  createdAt: number;
  kind: RoomKind;
  /** Who is in a conversation; empty for rooms, which have lists of members. */
  people: UserId[];
  /** The least role for each thing that owners can leave to more people or to fewer; absent for conversations. */
  policy?: RoomPolicy;
  /** Read and not written; not listed. */
  archived: boolean;
}

/** A room as one of its members sees it. Unread = headOrdinal − readOrdinal. */
export interface RoomView extends RoomCard {
  role: Role;
  joinedSeq: number;
  headSeq: number;
  headOrdinal: number;
  headAt: number;
  readSeq: number;
  readOrdinal: number;
  /** The stranger who began a conversation that waits for an answer: it is kept apart, and not counted as unread. */
  requestBy?: UserId;
  /** Hidden while headOrdinal is not beyond this; absent when shown. */
  hiddenOrdinal?: number;
  /** How many messages that they have not read call them by name; absent for none, and where it is not asked. */
  mentions?: number;
  /** Why this person does not write in the room now, as far as the room was asked; lists of rooms do not say it. */
  muted?: RestrictionView;
  /** When this person may write again, if slow mode makes them wait, as far as the room was asked. */
  slowUntil?: number;
}

/** A link that makes whoever opens it a member. */
export interface Invite {
  id: string;
  /** What the link carries: the room, the id, and a MAC over the id with a key that only the room has. */
  code: string;
  by: UserId;
  createdAt: number;
  /** Null: never. */
  expiresAt?: number;
  /** Null: as many as like. */
  maxUses?: number;
  uses: number;
}

/** The least role in a room for each thing that its owners can leave to more people, or to fewer. */
export interface RoomPolicy {
  /** Who writes. More than members: only they make announcements, the others read. */
  send: Role;
  /** Who makes invitations. */
  invite: Role;
  /** Who pins messages. */
  pin: Role;
  /** Who calls all members at once. */
  mentionAll: Role;
  /** Who changes name and topic. */
  manage: Role;
  /** Slow mode: seconds that a member waits between two messages, 5 to 21,600 (six hours); null for none. Moderators and owners do not wait. */
  slowMode?: number;
}

/** What somebody may not do in a room: how long, and why. */
export interface RestrictionView {
  /** Absent: until it is lifted. */
  until?: number;
  reason?: string;
}

/** Somebody who is kept out of a room or muted in it, in the list that its moderators see. */
export interface RestrictionRow {
  person: Person;
  /** Who imposed it. */
  by: UserId;
  at: number;
  /** Absent: until it is lifted. */
  until?: number;
  reason?: string;
}

/** A public room as somebody sees it who is not in it. */
export interface RoomPreview {
  room: RoomCard;
  /** The newest messages, oldest first; at most 20, and none but messages. */
  events: RoomEvent[];
}

/** What somebody sees before they accept an invitation. */
export interface InvitePreview {
  room: RoomCard;
  by: Person;
  member: boolean;
}
