import type { FileId, RoomFile, RoomId } from "@/contracts/wire";
import { isHidden, useHidden } from "@/lib/hidden";
import { mediaOf, openLightbox } from "@/lib/files/lightbox";
import type { MessageRow } from "@/features/timeline/rows";
import type { Timeline } from "@/features/timeline/timeline";
import { timelineOf } from "@/features/timeline/timeline-store";

/** The pictures and films of what is loaded of a room, without what was deleted or is not to be seen. */
function mediaIn({ events, notes }: Timeline, hidden: (seq: number) => boolean): RoomFile[] {
  return events.flatMap((event) =>
    event.type !== "message.posted" || notes[event.seq]?.deletedAt !== undefined || hidden(event.seq)
      ? []
      : mediaOf(event, event.files),
  );
}

/** Shows a picture or film of a message over the page, and around it those of the room, as far as they are loaded. */
export function openMedia(room: RoomId, row: MessageRow, file: FileId): void {
  const { seq, files } = row;
  if (seq === undefined) return;
  const hidden = useHidden.getState();
  const timeline = timelineOf(room);
  const around = timeline ? mediaIn(timeline, (each) => each !== seq && isHidden(hidden, room, each)) : [];
  const has = around.some((item) => item.file.id === file);
  openLightbox({ room, file, items: has ? around : mediaOf({ ...row, seq }, files) });
}
