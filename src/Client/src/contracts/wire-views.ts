// Generated from the C# contracts by test/Wire. Do not edit.

import type {
  RoomId,
  UserId,
  SessionId,
  Role,
  ServerRole,
  RoomVisibility,
  RoomKind,
  RoomEnding,
  PresenceState,
  Registration,
} from "./wire-words";
import type { RoomEvent } from "./wire-events";
import type { ProviderView } from "./wire-accounts";

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
}

/** Where a message stands in the room; it is durable. */
export interface Posted {
  seq: number;
  ordinal: number;
  at: number;
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
  /** Why this person does not write in the room now, as far as the room was asked; lists of rooms do not say it. */
  muted?: RestrictionView;
}

/** Somebody with an account, as everybody sees them. */
export interface Person {
  id: UserId;
  name: string;
  displayName: string;
}

/** A member of a room. */
export interface Member extends Person {
  role: Role;
  presence: PresenceState;
}

/** Oneself. */
export interface Me extends Person {
  role: ServerRole;
}

/** Who is signed in, and until when without a refresh. */
export interface SessionInfo {
  me: Me;
  session: SessionId;
  accessExpiresAt: number;
  accessToken?: string;
  refreshToken?: string;
}

/** What a client asks before anybody is signed in. */
export interface ServerInfo {
  name: string;
  version: string;
  /** True until the first account is made; that account becomes the administrator. */
  fresh: boolean;
  /** Who may make an account, besides the first. */
  registration: Registration;
  messageBytes: number;
  /** Whom one can sign in with besides a password; absent when there is nobody. */
  providers?: ProviderView[];
}

/** A part of a list; `next` is the cursor of the part after it, absent at the end. */
export interface Page<T> {
  items: T[];
  next?: string;
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

/** All that a client needs to be up to date. */
export interface SyncAnswer {
  me: Me;
  rooms: RoomView[];
  /** Missed events of the rooms whose cursors were given and that are at most 200 events behind. */
  missed: EventBatch[];
  /** Rooms that are too far behind: drop what is cached and open them anew. */
  reset: RoomId[];
  heartbeatMs: number;
}

/** Whether a watched person is there. */
export interface PresenceView {
  user: UserId;
  state: PresenceState;
}

/** A line of the audit log: who did what to whom. `act` is `feature.happened`; without `by` it was the server itself. */
export interface AuditRow {
  seq: number;
  at: number;
  act: string;
  by?: UserId;
  target?: UserId;
  room?: RoomId;
  reason?: string;
  detail?: string;
}

export type Notice =
  | { type: "room.joined"; room: RoomView }
  | { type: "room.left"; room: RoomId; removed: boolean }
  | { type: "room.farewell"; room: RoomId; ending: RoomEnding; by?: UserId; until?: number; reason?: string }
  | { type: "room.changed"; room: RoomCard }
  | { type: "read"; room: RoomId; seq: number; ordinal: number }
  | { type: "profile"; me: Me }
  | { type: "account.disabled"; reason: string; until?: number };

export type Heads = Record<RoomId, [seq: number, ordinal: number]>;
