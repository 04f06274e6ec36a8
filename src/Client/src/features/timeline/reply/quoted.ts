import type { MessagePosted, RoomId, UserId } from "@/contracts/wire";
import { useExcerpt } from "@/lib/excerpts";
import { firstSeq } from "@/features/timeline/timeline";
import type { Timeline } from "@/features/timeline/timeline";
import { useTimelines } from "@/features/timeline/timeline-store";
import { spoken } from "@/text/spoken";

/** A message as one that answers it shows it. */
export interface Quoted {
  by: UserId;
  /** One line of words; empty when it is deleted. */
  text: string;
  deleted: boolean;
}

const most = 200;
const line = (text: string) =>
  spoken(text.slice(0, 2 * most))
    .replace(/\s+/g, " ")
    .slice(0, most);

function messageAt(timeline: Timeline | undefined, seq: number): MessagePosted | undefined {
  const event = timeline?.events[seq - firstSeq(timeline)]; // The window is dense.
  return event?.type === "message.posted" ? event : undefined;
}

/** A message of the room as it reads now: from the window, else asked for. Undefined until it is known, null when there is none. */
export function useQuoted(room: RoomId, seq: number): Quoted | null | undefined {
  const message = useTimelines(({ byRoom }) => messageAt(byRoom[room], seq));
  const note = useTimelines(({ byRoom }) => byRoom[room]?.notes[seq]);
  const excerpt = useExcerpt(room, message ? undefined : seq);
  if (message) {
    const deleted = note?.deletedAt !== undefined;
    return { by: message.by, deleted, text: deleted ? "" : line(note?.text ?? message.text) };
  }
  return excerpt && { by: excerpt.by, deleted: excerpt.deleted, text: line(excerpt.text) };
}
