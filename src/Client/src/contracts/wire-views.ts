// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, SessionId, Role, ServerRole, RoomEnding, PresenceState, FactorKind } from "./wire-words";
import type { EventBatch, RoomCard, RoomView } from "./wire-rooms";

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
  messageBytes: number;
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

/** The password was right, and the account has a second factor. */
export interface FactorNeeded {
  /** For /session/factor: good for five minutes, once, and only from the same browser. */
  ticket: string;
  /** What the account has. */
  factors: FactorKind[];
}

/** How one can sign in to one's account. */
export interface FactorsView {
  password: boolean;
  /** Whether it asks for codes of an app. */
  totp: boolean;
  /** How many are left. */
  recoveryCodes: number;
  passkeys: PasskeyView[];
  identities: IdentityView[];
}

/** One of one's passkeys. */
export interface PasskeyView {
  id: string;
  name: string;
  createdAt: number;
  lastUsedAt?: number;
  /** Whether it is kept by a service and so on several devices. */
  synced: boolean;
}

/** Who one is at a provider. */
export interface IdentityView {
  /** The provider's id. */
  provider: string;
  /** What the provider calls one. */
  name: string;
  linkedAt: number;
}

/** A challenge for an authenticator, good for five minutes and once. */
export interface PasskeyCeremony {
  /** Goes back with the answer. */
  ceremony: string;
  /** For navigator.credentials, as JSON (WebAuthn, level 3). */
  options: unknown;
}

/** Recovery codes, shown once; empty when there were some already. */
export interface NewRecoveryCodes {
  recoveryCodes: string[];
}

/** What an authenticator app needs; shown once. */
export interface TotpSecret {
  /** In base32, to type. */
  secret: string;
  /** The same as an otpauth address, for a picture to scan. */
  uri: string;
}

/** One of one's own open sessions. */
export interface SessionRow {
  id: SessionId;
  /** What the client called itself when it signed in: of a browser, its user agent. Text of others: may be anything. */
  device: string;
  /** The network it was opened from. */
  source: string;
  openedAt?: number;
  /** To about ten minutes. */
  usedAt: number;
  /** Whether it is the one that asks. */
  current: boolean;
}

export type Notice =
  | { type: "room.joined"; room: RoomView }
  | { type: "room.left"; room: RoomId; removed: boolean }
  | { type: "room.farewell"; room: RoomId; ending: RoomEnding; by?: UserId; until?: number; reason?: string }
  | { type: "room.changed"; room: RoomCard }
  | { type: "read"; room: RoomId; seq: number; ordinal: number }
  | { type: "profile"; me: Me };

export type Heads = Record<RoomId, [seq: number, ordinal: number]>;
