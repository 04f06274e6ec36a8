import type { RoomEvent, RoomId } from "@/contracts/wire";
import { GalleryPanel } from "@/features/files/gallery/gallery-panel";
import { useTimelines } from "@/features/timeline/timeline-store";

/** The seq of the newest change to what was sent, as far as the window tells. */
const lastChange = (events: readonly RoomEvent[] | undefined) =>
  events?.findLast((event) => event.type === "message.deleted" || (event.type === "message.posted" && event.files))
    ?.seq;

/** The files of a room, as they change. */
export function RoomGallery({ room, onClose }: { room: RoomId; onClose: () => void }) {
  const changed = useTimelines(({ byRoom }) => lastChange(byRoom[room]?.events));
  return <GalleryPanel room={room} changed={changed} onClose={onClose} />;
}
