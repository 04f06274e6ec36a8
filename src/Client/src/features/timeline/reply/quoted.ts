import type { MessagePosted, RoomId, UserId } from "@/contracts/wire";
import { useExcerpt } from "@/lib/excerpts";
import { wordsOf, wordsOfExcerpt } from "@/lib/said";
import { firstSeq } from "@/features/timeline/timeline";
import type { Timeline } from "@/features/timeline/timeline";
import { useTimelines } from "@/features/timeline/timeline-store";
import { useLine } from "@/text/spoken";

/** A message as one that answers it shows it. */
export interface Quoted {
  by: UserId;
  /** One line of words; empty when it is deleted. */
  text: string;
  deleted: boolean;
}

function messageAt(timeline: Timeline | undefined, seq: number): MessagePosted | undefined {
  const event = timeline?.events[seq - firstSeq(timeline)]; // The window is dense.
  return event?.type === "message.posted" ? event : undefined;
}

/** A message of the room as it reads now: from the window, else asked for. Undefined until it is known, null when there is none. */
export function useQuoted(room: RoomId, seq: number): Quoted | null | undefined {
  const message = useTimelines(({ byRoom }) => messageAt(byRoom[room], seq));
  const note = useTimelines(({ byRoom }) => byRoom[room]?.notes[seq]);
  const excerpt = useExcerpt(room, message ? undefined : seq);
  const deleted = message ? note?.deletedAt !== undefined : (excerpt?.deleted ?? false);
  const poll = !deleted && (message ? message.poll !== undefined : (excerpt?.poll ?? false));
  const text = useLine(deleted ? "" : message ? wordsOf(message, note) : wordsOfExcerpt(excerpt), poll);
  const by = message?.by ?? excerpt?.by;
  if (by === undefined) return excerpt === null ? null : undefined;
  return { by, deleted, text };
}
