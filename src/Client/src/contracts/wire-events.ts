// Generated from the C# contracts by test/Wire. Do not edit.

import type { UserId, Role, MentionScope, RoomVisibility } from "./wire-words";
import type {
  MessageEdited,
  MessageDeleted,
  ReactionAdded,
  ReactionRemoved,
  MessagePinned,
  MessageUnpinned,
  PreviewAdded,
  PreviewRemoved,
  PollVoted,
  PollClosed,
} from "./wire-acts";
import type { RoomPolicy } from "./wire-rooms";
import type { Poll, ForwardedMessage } from "./wire-messages";
import type { MessageFile } from "./wire-files";

/** Something that happened in a room, as all its members see it, in the order of `seq`. */
export interface EventBase {
  seq: number;
  /** When the room accepted it; never before the event ahead of it. */
  at: number;
  by: UserId;
}

/** Somebody said something. */
export interface MessagePosted extends EventBase {
  type: "message.posted";
  /** The how manieth message of the room this is; of a reply that is only shown in its thread, how many there are before it. */
  ordinal: number;
  /** The author's own id for it; the same id is never stored twice. */
  clientId: string;
  /** What was said; empty once the message is deleted. */
  text: string;
  /** The seq of the message that this answers. */
  replyTo?: number;
  /** Who is called by it, in the room all; null for nobody. */
  mentions?: UserId[];
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
  /** The seq of the message whose thread this is a reply in: its root. */
  thread?: number;
  /** The how manieth reply of its thread this is: 1, 2, 3, … without holes. */
  threadOrdinal?: number;
  /** Of a reply in a thread: true when it is shown in the room too. Others are no messages of the room: they take no `ordinal`. */
  echo?: boolean;
  /** The message that it forwards, as that read then. Then the text is a comment, or empty. */
  forwarded?: ForwardedMessage;
  /** What it asks; the text is the question. Gone once the message is deleted. */
  poll?: Poll;
  /** The files that belong to it, 1 to `mostFiles`; null for none. Gone once the message is deleted. */
  files?: MessageFile[];
}

/** The room came to be; its creator is the first owner. */
export interface RoomCreated extends EventBase {
  type: "room.created";
  name: string;
  topic: string;
  visibility: RoomVisibility;
  /** Null: `roomVisibility)` its visibility. */
  policy?: RoomPolicy;
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

/** Somebody was put out, or kept out: who is banned need not have been in. */
export interface MemberRemoved extends EventBase {
  type: "member.removed";
  user: UserId;
  reason?: string;
  /** Whether they cannot come back; null or false: they can, if they find a way in. */
  banned?: boolean;
  /** When the ban ends by itself; null: never. */
  until?: number;
}

export interface RoleChanged extends EventBase {
  type: "member.role-changed";
  user: UserId;
  role: Role;
  /** Ownership was handed over: what `by` has become by it. */
  byRole?: Role;
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

/** Who may do what is different from now on. */
export interface PolicyChanged extends EventBase {
  type: "room.policy-changed";
  /** The whole policy. */
  policy: RoomPolicy;
  /** The seconds of slow mode from now on, 0 for none, if it is that which is different. */
  slowMode?: number;
}

/** Somebody may come back. */
export interface MemberUnbanned extends EventBase {
  type: "member.unbanned";
  user: UserId;
}

/** Somebody reads, and writes nothing. */
export interface MemberMuted extends EventBase {
  type: "member.muted";
  user: UserId;
  /** When it ends by itself; null: never. */
  until?: number;
  reason?: string;
}

/** Somebody writes again. */
export interface MemberUnmuted extends EventBase {
  type: "member.unmuted";
  user: UserId;
}

/** The room is kept to be read, and nobody writes in it. */
export interface RoomArchived extends EventBase {
  type: "room.archived";
}

/** The room is in use again. */
export interface RoomUnarchived extends EventBase {
  type: "room.unarchived";
}

/** The room is gone for all. The last of its events, and the only one that stays in the log. */
export interface RoomDeleted extends EventBase {
  type: "room.deleted";
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
  | ConversationCreated
  | PolicyChanged
  | MemberUnbanned
  | MemberMuted
  | MemberUnmuted
  | RoomArchived
  | RoomUnarchived
  | RoomDeleted
  | MessageEdited
  | MessageDeleted
  | ReactionAdded
  | ReactionRemoved
  | MessagePinned
  | MessageUnpinned
  | PreviewAdded
  | PreviewRemoved
  | PollVoted
  | PollClosed;
