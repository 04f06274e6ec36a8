// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, FileId, MentionScope } from "./wire-words";
import type { RoomEvent } from "./wire-events";
import type { MessageFile } from "./wire-files";

/** What was done to a message so far, as one person sees it. Events with a seq up to `revision` are in it already and change it no more. */
export interface MessageNote {
  /** The seq of the message. */
  message: number;
  /** The seq of the last act, or reply in its thread, that is in it. */
  revision: number;
  /** What it says now, if it was edited. */
  text?: string;
  editedAt?: number;
  /** Whom it calls now; absent while that is whom it called when it was posted. */
  mentions?: UserId[];
  /** With `mentions`: whether it calls all now, or all who are there. */
  calls?: MentionScope;
  /** Who deleted it, if it was: then it has no text any more, and neither has any edit of it. */
  deletedBy?: UserId;
  deletedAt?: number;
  pinnedBy?: UserId;
  pinnedAt?: number;
  /** In the order in which each kind came first. */
  reactions: Reaction[];
  /** The replies in its thread, if there are any. */
  thread?: ThreadSummary;
  /** Where its links lead, in the order in which that was found; absent when there is nothing to show. */
  previews?: LinkPreview[];
  /** How its poll stands; absent while nobody has voted. */
  poll?: PollResults;
}

/** One way in which people reacted. */
export interface Reaction {
  emoji: string;
  count: number;
  /** The first of them, at most 20. */
  users: UserId[];
  /** Whether one did so oneself. */
  mine: boolean;
}

/** The replies in the thread of a message. */
export interface ThreadSummary {
  /** How many; those that are deleted count. */
  replies: number;
  /** When the last of them was. */
  lastAt: number;
  /** The first different people who replied, at most 5. */
  repliers: UserId[];
}

/** What a public page says of itself, as plain text: neither markup nor characters that nobody sees, each on one line. */
export interface LinkPreview {
  /** The address as the message has it, in normal form. */
  link: string;
  /** Which host the page came from at the end of all redirects, in ASCII. */
  host: string;
  title: string;
  description?: string;
  /** What the site calls itself. Nobody vouches for it: show it beside the host, never instead of it. */
  site?: string;
}

/** What a message asks people to vote on; the question is the text of the message. It never changes. */
export interface Poll {
  /** 2 to 10 of them, no two alike but for case; votes name them by their place, from 0. */
  options: string[];
  /** Whether one can choose several. */
  multiple?: boolean;
  /** Whether nobody is told who voted, and for what. */
  anonymous?: boolean;
  /** Whether only who has voted is told the results, until it ends. */
  hidden?: boolean;
  /** When it ends by itself; absent: when it is closed. */
  endsAt?: number;
}

/** How a poll stands, as one person sees it. There is none while nobody has voted. */
export interface PollResults {
  /** How many have chosen each option; absent while one is not told. */
  counts?: number[];
  /** How many have voted. */
  voters: number;
  /** What one has chosen oneself, by place from 0; absent: nothing. */
  mine?: number[];
  /** Who closed it, if somebody did. */
  closedBy?: UserId;
  closedAt?: number;
}

/** Some messages of a room, not next to each other, and what was done to them. */
export interface MessageList {
  events: RoomEvent[];
  notes: MessageNote[];
  /** The cursor of the page after this; absent at the end. */
  next?: string;
}

/** Where a message stands, and since when. */
export interface MessagePlace {
  seq: number;
  at: number;
}

/** What a message said from a time on. */
export interface MessageVersion {
  /** The seq of the message itself, or of the edit. */
  seq: number;
  at: number;
  text: string;
}

/** A message in short, as it reads now: for showing it where it does not stand itself. */
export interface MessageExcerpt {
  seq: number;
  /** When it was posted. */
  at: number;
  by: UserId;
  /** How what it says now begins; empty when it is deleted. */
  text: string;
  /** Whether it says more than that. */
  cut: boolean;
  deleted: boolean;
  /** The seq of the last act on it that is in this; 0 when nothing was done to it. */
  revision: number;
  /** True when it forwards another: without a comment, the text is that one's. */
  forwarded?: boolean;
  /** Whether it asks people to vote; the text is the question. */
  poll?: boolean;
  /** How many files it has; null for none. */
  files?: number;
  /** The first of them. */
  file?: MessageFile;
}

/** What a message may have besides its text. */
export interface MessageExtras {
  /** The seq of the message of the same room that it answers. */
  replyTo?: number;
  /** Who is called by it, at most 50; those who are not in the room are left out. */
  mentions?: UserId[];
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
  /** The seq of the message of the same room whose thread it is a reply in. */
  thread?: number;
  /** Of a reply in a thread: whether it is shown in the room too. */
  echo?: boolean;
  /** The message that it forwards, of any room that one may read. The text may be empty then. */
  forward?: ForwardSource;
  /** What it asks people to vote on; the text is the question. */
  poll?: Poll;
  /** One's own files that belong to it from then on, at most 10. The text, which is a caption, may be empty then. */
  files?: FileId[];
}

/** Whom a message calls from now on. */
export interface MessageCalls {
  /** By name, all of them, at most 50; those who are not in the room are left out. */
  mentions: UserId[];
  /** Whether it calls all, or all who are there. */
  calls?: MentionScope;
}

/** That something was done to a message; it is durable. */
export interface Acted {
  /** Whoever has read the room up to here knows of it. Done again it may be a later place than before, and no new event. */
  seq: number;
  at: number;
}

/** Where a message stands in the room; it is durable. */
export interface Posted {
  seq: number;
  ordinal: number;
  at: number;
  /** The how manieth reply of its thread it is; null outside of threads. */
  threadOrdinal?: number;
  /** What it forwards, as the server read it; null when it forwards nothing. */
  forwarded?: ForwardedMessage;
  /** What its files are; null for none. */
  files?: MessageFile[];
}

/** Which message is forwarded. */
export interface ForwardSource {
  /** Where it stands. */
  room: RoomId;
  /** Its seq there. */
  message: number;
}

/** What a message said when it was forwarded. The server takes it from there; it never changes, and calls nobody. */
export interface ForwardedMessage {
  /** Who said it first. */
  by: UserId;
  /** When that was. */
  at: number;
  text: string;
  /** The room or group where it stands, for those who may read it there. Absent of a direct conversation: its id says who the two people are. */
  room?: RoomId;
  /** Its seq in that room. */
  seq?: number;
  /** What its files are; null for none. They stay where they are: only who may read that message can have what is in them. */
  files?: MessageFile[];
}
