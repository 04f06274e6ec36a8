// Generated from the C# contracts by test/Wire. Do not edit.

import type { UserId, Role, RoomVisibility } from "./wire-words";

/** Something that happened in a room, as all its members see it, in the order of `seq`. */
interface EventBase {
  seq: number;
  /** When the room accepted it; never before the event ahead of it. */
  at: number;
  by: UserId;
}

/** Somebody said something. */
export interface MessagePosted extends EventBase {
  type: "message.posted";
  /** The how manieth message of the room this is. */
  ordinal: number;
  /** The author's own id for it; the same id is never stored twice. */
  clientId: string;
  text: string;
}

/** The room came to be; its creator is the first owner. */
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

/** `by` became a member. */
export interface MemberJoined extends EventBase {
  type: "member.joined";
  role: Role;
  /** The id of the invitation that was used, if one was. */
  invite?: string;
  /** Who brought them in, in a conversation. */
  addedBy?: UserId;
}

/** `by` left. */
export interface MemberLeft extends EventBase {
  type: "member.left";
}

/** Somebody was put out. */
export interface MemberRemoved extends EventBase {
  type: "member.removed";
  user: UserId;
}

export interface RoleChanged extends EventBase {
  type: "member.role-changed";
  user: UserId;
  role: Role;
}

/** An invitation exists. Its code is not in the log: see `code`. */
export interface InviteCreated extends EventBase {
  type: "invite.created";
  invite: string;
  expiresAt?: number;
  maxUses?: number;
}

export interface InviteRevoked extends EventBase {
  type: "invite.revoked";
  invite: string;
}

/** The conversation came to be. */
export interface ConversationCreated extends EventBase {
  type: "conversation.created";
  /** All who are in it from the start, `by` among them. */
  people: UserId[];
  /** Empty when nobody gave it one. */
  name: string;
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
  | InviteRevoked
  | ConversationCreated;
