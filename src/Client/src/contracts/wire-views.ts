// Generated from the C# contracts by test/Wire. Do not edit.

import type {
  RoomId,
  UserId,
  SessionId,
  PictureId,
  Role,
  ServerRole,
  RoomEnding,
  PresenceState,
  PresenceMode,
  SidebarSort,
  Registration,
} from "./wire-words";
import type { EventBatch, RoomCard, RoomView, RestrictionView } from "./wire-rooms";
import type { ThreadMark, Draft, MessageReminder, EmojiView } from "./wire-lists";
import type { SavedSearch, SearchMatches } from "./wire-search";
import type { ProviderView } from "./wire-accounts";

/** Somebody with an account, as everybody sees them. */
export interface Person {
  id: UserId;
  name: string;
  displayName: string;
  /** Where their picture is: /pictures/{id}/{picture}; absent: none. */
  picture?: PictureId;
}

/** What somebody says about themselves for now. */
export interface UserStatus {
  /** One emoji, or empty. */
  emoji: string;
  /** One line; empty when the emoji says all. */
  text: string;
  /** Cleared then; null: by hand only. */
  until?: number;
}

/** Somebody as others see them when they look closer. */
export interface Profile extends Person {
  role: ServerRole;
  presence: PresenceState;
  status?: UserStatus;
  lastSeenAt?: number;
  bio?: string;
  pronouns?: string;
  timeZone?: string;
}

/** How somebody arranges their rooms and conversations, on all their devices. */
export interface SidebarOrder {
  /** Of the change that this comes after: a change of another version is refused, because it would undo what came between. */
  version: number;
  favourites: RoomId[];
  /** In the order in which they stand; at most `maxFolders`. */
  folders: RoomFolder[];
  /** Those whose unread messages do not call for attention. */
  muted: RoomId[];
  /** Of the section of rooms. */
  rooms: SidebarSort;
  /** Of the section of conversations. */
  conversations: SidebarSort;
}

/** Rooms and conversations that somebody put together. */
export interface RoomFolder {
  name: string;
  collapsed: boolean;
  rooms: RoomId[];
}

/** A member of a room. */
export interface Member extends Person {
  role: Role;
  presence: PresenceState;
  /** Why they do not write in the room now; absent when they may. */
  muted?: RestrictionView;
}

/** Oneself. */
export interface Me extends Person {
  role: ServerRole;
  /** About oneself, of several lines; absent for nothing. */
  bio?: string;
  pronouns?: string;
  /** An id of the IANA data base; absent when it is not told. */
  timeZone?: string;
  status?: UserStatus;
  /** What others shall see of one's presence; absent: what is so. */
  mode?: PresenceMode;
  /** When it is automatic again; absent: by hand only. */
  modeUntil?: number;
  /** Absent: others see when one was here last. */
  hidesLastSeen?: boolean;
  /** True: others are not told how far one has read. */
  hidesReading?: boolean;
  /** When it is another than before: ask again for blocked people, the order of the sidebar, and who may write first. */
  settings?: number;
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
  /** The largest file that a message carries. */
  fileBytes: number;
  /** For how many seconds a message can be edited; absent: for ever. */
  editSeconds?: number;
  /** Whom one can sign in with besides a password; absent when there is nobody. */
  providers?: ProviderView[];
  /** Whether it sends mail: to confirm addresses, and to people who forgot their password. */
  mail: boolean;
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
  /** How many of the threads that they follow have replies that they have not read. */
  unreadThreads: number;
}

/** What a watched person is like at the moment. */
export interface PresenceView {
  user: UserId;
  state: PresenceState;
  /** Absent when there is none. */
  status?: UserStatus;
  /** Since when they are offline, where they let it be seen. */
  lastSeenAt?: number;
  /** Of the profile: when it is another than before, ask for the person again. Absent when it is not known. */
  version?: number;
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
  | { type: "read"; room: RoomId; seq: number; ordinal: number; epoch?: number; mentions?: number }
  | { type: "mentioned"; room: RoomId; seq: number; mentions: number }
  | { type: "threads"; unread: number; mark?: ThreadMark }
  | { type: "activity"; unread: number; matches?: SearchMatches[] }
  | { type: "saved"; room: RoomId; message: number; saved: boolean }
  | { type: "hidden"; room: RoomId; message: number; hidden: boolean; revision: number }
  | { type: "reminder"; reminder: MessageReminder; pending: boolean; due?: boolean }
  | { type: "search"; search: SavedSearch; removed?: boolean }
  | { type: "draft"; draft: Draft }
  | { type: "voted"; room: RoomId; message: number }
  | { type: "emoji"; revision: number; added?: EmojiView; removed?: string }
  | { type: "profile"; me: Me }
  | { type: "account.disabled"; reason: string; until?: number };

export type Heads = Record<RoomId, [seq: number, ordinal: number]>;
