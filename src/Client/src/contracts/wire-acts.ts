// Generated from the C# contracts by test/Wire. Do not edit.

import type { UserId, MentionScope } from "./wire-words";
import type { EventBase } from "./wire-events";
import type { LinkPreview } from "./wire-messages";

/** Something was done to a message that stands in the log before it. What all of them come to is the message's note. */
export interface MessageAct extends EventBase {
  /** The seq of the message. */
  message: number;
}

/** The author said it in other words. */
export interface MessageEdited extends MessageAct {
  type: "message.edited";
  /** What it says now; empty when that is erased, because the message is deleted or was edited too often since. */
  text: string;
  /** Whom it calls now, all in the room; null when that is as it was before, `calls` too. */
  mentions?: UserId[];
  /** Whether it calls all now, or all who are there. */
  calls?: MentionScope;
  /** Of the links whose previews it showed, those that it still has: the others go. Null when it never showed any. */
  previews?: string[];
}

/** The message is gone for all; its text is erased, here and wherever it stood. */
export interface MessageDeleted extends MessageAct {
  type: "message.deleted";
}

export interface ReactionAdded extends MessageAct {
  type: "reaction.added";
  emoji: string;
}

export interface ReactionRemoved extends MessageAct {
  type: "reaction.removed";
  emoji: string;
}

/** The message is on the list of pinned ones. */
export interface MessagePinned extends MessageAct {
  type: "message.pinned";
}

/** The message is on that list no more. */
export interface MessageUnpinned extends MessageAct {
  type: "message.unpinned";
}

/** Where a link of the message leads, read by the server. It is of the author, who said the link. */
export interface PreviewAdded extends MessageAct {
  type: "preview.added";
  /** Its texts are empty, the link too, when they are erased: it was taken off, or the message is deleted. */
  preview: LinkPreview;
}

/** The preview of a link was taken off; that link of that message gets no other. */
export interface PreviewRemoved extends MessageAct {
  type: "preview.removed";
  /** Empty when that is erased, because the message is deleted. */
  link: string;
}

/** Somebody voted, otherwise than before, or took their vote back. */
export interface PollVoted extends MessageAct {
  type: "poll.voted";
  /** All that they choose now, by place from 0, in order; empty: nothing any more. Absent when that is not told. */
  options?: number[];
  /** How many have chosen each option then. Absent when that is told to who has voted only. */
  counts?: number[];
  /** How many have voted then. */
  voters: number;
  /** As of the poll. Then `by` is "nobody", and `options` is absent. */
  anonymous?: boolean;
  /** As of the poll. Then `options` and `counts` are absent: who has voted asks for the note of the message. */
  hidden?: boolean;
  /** As of the poll. */
  endsAt?: number;
}

/** The poll ended before its time. Its results are told to all. */
export interface PollClosed extends MessageAct {
  type: "poll.closed";
  /** How many have chosen each option. */
  counts: number[];
  voters: number;
}
