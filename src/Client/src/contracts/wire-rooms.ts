// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, Role, RoomVisibility, RoomKind } from "./wire-words";
import type { RoomEvent } from "./wire-events";
import type { MessageNote } from "./wire-messages";
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

/** How far somebody has read a room: the seq of an event, and how many messages there are up to it. */
export interface ReadCursor {
  /** The last event that is read. */
  seq: number;
  /** How many messages there are up to it. */
  ordinal: number;
  /** How often the cursor was set back on purpose; null for never. Within one epoch it only moves forward, and of two cursors that of the later epoch holds. */
  epoch?: number;
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
  /** How often the read cursor was set back on purpose; absent for never. Of two cursors that of the later epoch holds. */
  readEpoch?: number;
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
