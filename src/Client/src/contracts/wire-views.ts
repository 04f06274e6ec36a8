// Generated from the C# contracts by test/Wire. Do not edit.

import type {
  RoomId,
  UserId,
  SessionId,
  Role,
  ServerRole,
  RoomEnding,
  PresenceState,
  Registration,
} from "./wire-words";
import type { EventBatch, RoomCard, RoomView } from "./wire-rooms";
import type { ProviderView } from "./wire-accounts";

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
