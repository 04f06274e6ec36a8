// Generated from the C# contracts by test/Wire. Do not edit.

export type RoomId = string;
export type UserId = string;
export type SessionId = string;
export type Role = "owner" | "moderator" | "member";
export type RoomVisibility = "public" | "private";
export type PresenceState = "online" | "offline";

export interface Refusal {
  code: string;
  detail: string;
  retryAfterMs?: number;
}

export type Answer<T> = { value: T; refusal?: undefined } | { value?: undefined; refusal: Refusal };

interface EventBase {
  seq: number;
  at: number;
  by: UserId;
}

export interface MessagePosted extends EventBase {
  type: "message.posted";
  ordinal: number;
  clientId: string;
  text: string;
}

export interface RoomCreated extends EventBase {
  type: "room.created";
  name: string;
  topic: string;
  visibility: RoomVisibility;
}

export interface RoomRenamed extends EventBase {
  type: "room.renamed";
  name: string;
}

export interface TopicChanged extends EventBase {
  type: "room.topic-changed";
  topic: string;
}

export interface MemberJoined extends EventBase {
  type: "member.joined";
  role: Role;
  invite?: string;
}

export interface MemberLeft extends EventBase {
  type: "member.left";
}

export interface MemberRemoved extends EventBase {
  type: "member.removed";
  user: UserId;
}

export interface RoleChanged extends EventBase {
  type: "member.role-changed";
  user: UserId;
  role: Role;
}

export interface InviteCreated extends EventBase {
  type: "invite.created";
  invite: string;
}

export interface InviteRevoked extends EventBase {
  type: "invite.revoked";
  invite: string;
}

export type RoomEvent =
  | MessagePosted
  | RoomCreated
  | RoomRenamed
  | TopicChanged
  | MemberJoined
  | MemberLeft
  | MemberRemoved
  | RoleChanged
  | InviteCreated
  | InviteRevoked;

export interface EventBatch {
  room: RoomId;
  from: number;
  to: number;
  events: RoomEvent[];
}

/** Events oldest first. `from`/`to` are the seqs of the first and last; both 0 when empty. */
export interface HistoryPage extends EventBatch {
  /** True when there is nothing before `from`. */
  start: boolean;
  /** The head of the room when the page was made. */
  head: number;
}

export interface Posted {
  seq: number;
  ordinal: number;
  at: number;
}

export interface ReadCursor {
  seq: number;
  ordinal: number;
}

export interface RoomCard {
  id: RoomId;
  name: string;
  topic: string;
  visibility: RoomVisibility;
  members: number;
  createdAt: number;
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
}

export interface Person {
  id: UserId;
  name: string;
  displayName: string;
}

export interface Member extends Person {
  role: Role;
  presence: PresenceState;
}

export interface Me extends Person {
  administrator: boolean;
}

export interface SessionInfo {
  me: Me;
  session: SessionId;
  accessExpiresAt: number;
  accessToken?: string;
  refreshToken?: string;
}

export interface ServerInfo {
  name: string;
  version: string;
  /** True until the first account is made; that account becomes the administrator. */
  fresh: boolean;
  messageBytes: number;
}

export interface Page<T> {
  items: T[];
  next?: string;
}

export interface Invite {
  id: string;
  code: string;
  by: UserId;
  createdAt: number;
  expiresAt?: number;
  maxUses?: number;
  uses: number;
}

export interface InvitePreview {
  room: RoomCard;
  by: Person;
  member: boolean;
}

export interface SyncAnswer {
  me: Me;
  rooms: RoomView[];
  /** Missed events of the rooms whose cursors were given and that are at most 200 events behind. */
  missed: EventBatch[];
  /** Rooms that are too far behind: drop what is cached and open them anew. */
  reset: RoomId[];
  heartbeatMs: number;
}

export interface PresenceView {
  user: UserId;
  state: PresenceState;
}

export type Notice =
  | { type: "room.joined"; room: RoomView }
  | { type: "room.left"; room: RoomId; removed: boolean }
  | { type: "room.changed"; room: RoomCard }
  | { type: "read"; room: RoomId; seq: number; ordinal: number }
  | { type: "profile"; me: Me };

export type Heads = Record<RoomId, [seq: number, ordinal: number]>;
