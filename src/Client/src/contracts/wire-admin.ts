// Generated from the C# contracts by test/Wire. Do not edit.

import type {
  RoomId,
  UserId,
  PictureId,
  ServerRole,
  AccountStatus,
  Registration,
  RoomCreators,
  EmojiCreators,
  ReadyState,
  HealthStatus,
} from "./wire-words";
import type { RoomCard } from "./wire-rooms";

/** An account in the list of those who keep order. */
export interface AccountRow {
  id: UserId;
  name: string;
  displayName: string;
  picture?: PictureId;
  role: ServerRole;
  state: AccountStatus;
  /** When the state ends by itself; absent for ever. */
  until?: number;
  /** Why it is so. */
  reason?: string;
}

/** What an account may not do: by whom, why, until when (absent for ever). */
export interface SanctionView {
  by: UserId;
  at: number;
  until?: number;
  reason: string;
}

/** One account for those who keep order. Nothing in it is secret, and nothing says where somebody is or what they say. */
export interface AccountDetail {
  account: AccountRow;
  /** When it was made. */
  createdAt: number;
  disabled?: SanctionView;
  muted?: SanctionView;
  /** Open ones. */
  sessions: number;
  /** Whether it asks for more than a password. */
  secondFactor: boolean;
}

/** An invitation to the server, as those see it who keep order. */
export interface InvitationView {
  id: string;
  code: string;
  by: UserId;
  createdAt: number;
  expiresAt?: number;
  maxUses: number;
  uses: number;
  note: string;
  role: ServerRole;
  rooms: RoomId[];
}

/** What a stranger sees of an invitation to the server. */
export interface InvitationPreview {
  /** The name of the server. */
  server: string;
  /** Who invites, as they are shown. */
  by: string;
  /** What one will be. */
  role: ServerRole;
  expiresAt?: number;
}

/** The settings of the server. */
export interface SettingsView {
  name: string;
  registration: Registration;
  roomCreators: RoomCreators;
  /** What people are who come without an invitation. */
  newAccounts: ServerRole;
  emojiCreators: EmojiCreators;
}

/** A room in the list of administrators. */
export interface RoomRow extends RoomCard {
  /** How many people own it; absent when it has not been counted yet. */
  owners?: number;
}

/** One of the keys of access tokens, for administrators. Nothing in it is secret. */
export interface KeyRow {
  /** The kid of the tokens that it signs. */
  id: string;
  createdAt: number;
  /** Whether new tokens are signed with it. The others only verify those that they signed, until these expire. */
  signs: boolean;
}

/** The answer of one check. */
export interface HealthPart {
  name: string;
  status: HealthStatus;
  durationMs: number;
  detail?: string;
}

/** What an administrator may know of one process. */
export interface HealthDetails {
  state: ReadyState;
  version: string;
  /** The .NET that it runs on. */
  runtime: string;
  /** embedded or cluster. */
  shape: string;
  uptimeMs: number;
  draining: boolean;
  /** Open sockets. */
  connections: number;
  checks: HealthPart[];
}
