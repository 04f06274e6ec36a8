import type { RoomId } from "@/contracts/wire";
import { isAway } from "@/lib/hidden";
import { isApart, isPost } from "@/lib/replies";
import { timelineOf } from "./timeline-store";

/** The seq of the room's latest message, as far as is loaded: no reply apart from it, and neither deleted nor hidden. */
export function latestMessage(room: RoomId): number | undefined {
  const timeline = timelineOf(room);
  return timeline?.events.findLast(
    (event) =>
      isPost(event) &&
      !isApart(event) &&
      timeline.notes[event.seq]?.deletedAt === undefined &&
      !isAway(room, event.seq),
  )?.seq;
}
