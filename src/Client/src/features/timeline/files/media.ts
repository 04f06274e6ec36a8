import type { FileId, RoomId } from "@/contracts/wire";
import { isHidden, useHidden } from "@/lib/hidden";
import { openLightbox } from "@/lib/files/lightbox";
import type { MediaItem } from "@/lib/files/lightbox";
import { isMedia } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import type { MessageRow } from "@/features/timeline/rows";
import type { Timeline } from "@/features/timeline/timeline";
import { timelineOf } from "@/features/timeline/timeline-store";

const itemsOf = (message: Omit<MediaItem, "file">, files: readonly MessageFile[] = []): MediaItem[] => {
  const { seq, at, by, thread } = message;
  return files.filter(isMedia).map((file) => ({ seq, at, by, ...(thread !== undefined && { thread }), file }));
};

/** The pictures and films of what is loaded of a room, without what was deleted or is not to be seen. */
export function mediaIn({ events, notes }: Timeline, hidden: (seq: number) => boolean): MediaItem[] {
  return events.flatMap((event) =>
    event.type !== "message.posted" || notes[event.seq]?.deletedAt !== undefined || hidden(event.seq)
      ? []
      : itemsOf(event, event.files),
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
  openLightbox({ room, file, items: has ? around : itemsOf({ ...row, seq }, files) });
}
