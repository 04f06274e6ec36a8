import { create } from "zustand";
import type { Acted, Answer, MessageCalls, RoomId, UserId } from "@/contracts/wire";
import { fold } from "@/features/timeline/notes";
import type { Notes } from "@/features/timeline/notes";
import { closedSoon, votedSoon } from "@/features/timeline/polls/fold-poll";
import { newClientId } from "@/lib/id";
import { codeOf } from "@/lib/refused";
import { chat } from "@/realtime/chat";
import type { ActMethod } from "@/realtime/chat-client";

export type { ActMethod };

type Refusal = { code: string; detail: string };

/** Something one does to a message, shown before the server has said yes. */
export interface Wish {
  readonly key: string;
  readonly room: RoomId;
  readonly message: number;
  readonly method: ActMethod | "Vote";
  /** What the message is to say, an emoji, or a link. */
  readonly text?: string;
  /** Of an edit: whom the message calls. */
  readonly calls?: MessageCalls;
  /** Of a vote: all that one chooses, and how many options there are. */
  readonly options?: readonly number[];
  readonly size?: number;
  readonly at: number;
  /** The seq with which the server has done it; what it comes to is known once the note of the message is that far. */
  readonly done?: number;
}

export const useWishes = create<{ wishes: readonly Wish[] }>(() => ({ wishes: [] }));

const change = (next: (wishes: readonly Wish[]) => readonly Wish[]) =>
  useWishes.setState(({ wishes }) => ({ wishes: next(wishes) }));

const drop = (key: string) => change((wishes) => wishes.filter((wish) => wish.key !== key));

/** The push that tells of an act comes with its answer; one that does not come any more must not be waited for for ever. */
const longest = 5_000;

/** Does something to a message. Answers why it was refused, or nothing. */
export const act = (
  room: RoomId,
  message: number,
  method: ActMethod,
  text?: string,
  calls?: MessageCalls,
): Promise<Refusal | undefined> =>
  hope({ room, message, method, ...(text !== undefined && { text }), ...(calls && { calls }) }, () =>
    chat.act(method, room, message, text, ...(calls ? [calls] : [])),
  );

/** Shows what one wishes, and asks for it. @param after What has to be known before the note shows it; no event does. */
export async function hope(
  wanted: Omit<Wish, "key" | "at" | "done">,
  send: () => Promise<Answer<Acted>>,
  after?: () => Promise<void>,
): Promise<Refusal | undefined> {
  const key = newClientId();
  change((wishes) => [...wishes, { ...wanted, key, at: Date.now() }]);
  try {
    const { value, refusal } = await send();
    if (refusal) {
      drop(key);
      return refusal;
    }
    if (after) {
      await after();
      drop(key);
      return undefined;
    }
    change((wishes) => wishes.map((each) => (each.key === key ? { ...each, done: value.seq } : each)));
    setTimeout(() => drop(key), longest);
    return undefined;
  } catch (error) {
    drop(key);
    return { code: codeOf(error), detail: "" };
  }
}

const types = {
  Edit: "message.edited",
  Delete: "message.deleted",
  React: "reaction.added",
  Unreact: "reaction.removed",
  Pin: "message.pinned",
  Unpin: "message.unpinned",
  RemovePreview: "preview.removed",
  ClosePoll: "poll.closed",
  Vote: "poll.voted",
} as const;

/** The notes with what one wishes on top, as far as that is not in them. */
export function wished(notes: Notes, wishes: readonly Wish[], room: RoomId, me: UserId): Notes {
  let next = notes;
  for (const { message, method, text = "", calls, options = [], size = 0, at, done, room: where } of wishes) {
    if (where !== room || (done !== undefined && done <= (notes[message]?.revision ?? message))) continue;
    const seq = (next[message]?.revision ?? 0) + 0.001; // Above what is known, below what comes.
    const base = { seq, at, by: me, message };
    const type = types[method];
    const after =
      type === "message.edited"
        ? fold(next[message], { ...base, type, text, ...calls }, me)
        : type === "reaction.added" || type === "reaction.removed"
          ? fold(next[message], { ...base, type, emoji: text }, me)
          : type === "preview.removed"
            ? fold(next[message], { ...base, type, link: text }, me)
            : type === "poll.voted"
              ? fold(next[message], { ...base, type, ...votedSoon(next[message]?.poll, options, size) }, me)
              : type === "poll.closed"
                ? fold(next[message], { ...base, type, ...closedSoon(next[message]?.poll) }, me)
                : fold(next[message], { ...base, type }, me);
    next = { ...next, [message]: after };
  }
  return next;
}
