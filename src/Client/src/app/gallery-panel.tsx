import { useMemo } from "react";
import type { RoomEvent, RoomId } from "@/contracts/wire";
import { GalleryPanel } from "@/features/files/gallery/gallery-panel";
import { useTimelines } from "@/features/timeline/timeline-store";

type Events = readonly RoomEvent[] | undefined;

/** The seq of the newest change to what was sent, as far as the window tells. */
const lastOfFiles = (events: Events) =>
  events?.findLast((event) => event.type === "message.deleted" || (event.type === "message.posted" && event.files))
    ?.seq;

const ofLinks = new Set<RoomEvent["type"]>(["message.deleted", "message.edited", "preview.added", "preview.removed"]);

/** The same of links in what is said. */
const lastOfLinks = (events: Events) =>
  events?.findLast(
    (event) => ofLinks.has(event.type) || (event.type === "message.posted" && event.text.includes("://")),
  )?.seq;

/** The files and links of a room, as they change. */
export function RoomGallery({ room, onClose }: { room: RoomId; onClose: () => void }) {
  const files = useTimelines(({ byRoom }) => lastOfFiles(byRoom[room]?.events));
  const links = useTimelines(({ byRoom }) => lastOfLinks(byRoom[room]?.events));
  const changed = useMemo(() => ({ files, links }), [files, links]);
  return <GalleryPanel room={room} changed={changed} onClose={onClose} />;
}
