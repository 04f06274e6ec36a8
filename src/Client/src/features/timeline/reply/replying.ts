import type { RoomId } from "@/contracts/wire";
import { replyOf, saveReply, useReplyOf } from "@/lib/drafts";
import { useExcerpts } from "@/lib/excerpts";
import { latestMessage } from "@/features/timeline/latest-message";
import { timelineOf } from "@/features/timeline/timeline-store";

/** Which message what is being written answers. Kept with the draft. */
export const replyIn = replyOf;
export const useReply = useReplyOf;
export const setReply = saveReply;

/** Ends it, because it is being sent; answers what is to be answered, unless that is known to be gone. */
export function takeReply(room: RoomId): number | undefined {
  const message = replyIn(room);
  if (message === undefined) return undefined;
  setReply(room, undefined);
  const excerpt = useExcerpts.getState().byRoom[room]?.[message];
  const gone = timelineOf(room)?.notes[message]?.deletedAt !== undefined || excerpt === null || excerpt?.deleted;
  return gone ? undefined : message;
}

/** Begins an answer: the bar stands over the field, and the cursor in it. */
export function reply(room: RoomId, message: number): void {
  setReply(room, message);
  document.querySelector<HTMLElement>("[data-region=composer] textarea")?.focus();
}

/** To the newest message that is there; false: there is none. */
export function replyToLatest(room: RoomId): boolean {
  const last = latestMessage(room);
  if (last !== undefined) reply(room, last);
  return last !== undefined;
}
