// Generated from the C# contracts by test/Wire. Do not edit.

export type RoomId = string;
export type UserId = string;
export type SessionId = string;
export type PictureId = string;
export type FileId = string;
export type Role = "member" | "moderator" | "owner";
export type MentionScope = "here" | "all";
export type ActivityKind = "mention" | "reply" | "reaction" | "added" | "threadReply" | "reminder" | "searchMatch";
export type FileKind = "other" | "image" | "video" | "audio" | "document" | "text";
export type ReportReason = "other" | "spam" | "harassment";
export type ReportDecision = "dismissed" | "deleted";
export type SearchNoteCode =
  | "unclosedQuote"
  | "unclosedGroup"
  | "emptyFilter"
  | "unknownValue"
  | "unknownDate"
  | "negatesNothing"
  | "orOfNothing"
  | "prefixTooShort"
  | "tooManyWords"
  | "tooDeep"
  | "tooLong"
  | "unknownPerson"
  | "unknownRoom";
export type ServerRole = "member" | "moderator" | "administrator" | "guest";
export type RoomVisibility = "public" | "private";
export type RoomKind = "room" | "direct" | "group";
export type RoomEnding = "removed" | "banned" | "deleted";
export type PresenceState = "offline" | "online" | "away" | "doNotDisturb";
export type PresenceMode = "automatic" | "doNotDisturb" | "invisible";
export type SidebarSort = "unset" | "name" | "latest" | "unread";
export type ContactRule = "everybody" | "sharedRooms" | "nobody";
export type FactorKind = "totp" | "recoveryCode" | "passkey";
export type AccountStatus = "active" | "muted" | "disabled";
export type Registration = "open" | "invitation" | "closed";
export type RoomCreators = "members" | "everybody" | "moderators";
export type EmojiCreators = "members" | "moderators" | "administrators";
export type ReadyState = "ready" | "starting" | "unwell" | "draining";
export type HealthStatus = "unhealthy" | "degraded" | "healthy";
export type TokenScope = "read" | "write" | "rooms" | "profile";

/** A "no" on the hub; over HTTP the same is a problem document. */
export interface Refusal {
  code: string;
  detail: string;
  retryAfterMs?: number;
  /** When what stands in the way ends by itself. */
  until?: number;
  reason?: string;
}

export type Answer<T> = { value: T; refusal?: undefined } | { value?: undefined; refusal: Refusal };
