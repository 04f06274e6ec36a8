import { useCallback, useRef, useState } from "react";
import type { RoomId } from "@/contracts/wire";
import type { MediaItem } from "@/lib/files/lightbox";
import { roomFiles } from "@/features/files/gallery/room-files";

/** The pictures and films around one: what is known, and before it what the room has, page by page. */
export function useMedia(room: RoomId, known: readonly MediaItem[]) {
  const [items, setItems] = useState(known);
  const [end, setEnd] = useState(false);
  const [failed, setFailed] = useState(false);
  const busy = useRef(false);
  const cursor = useRef<number>(undefined);

  const older = useCallback(async () => {
    if (busy.current || end) return;
    busy.current = true;
    setFailed(false);
    try {
      const before = cursor.current ?? items[0]?.seq;
      const page = await roomFiles(room, { kind: "media", before });
      cursor.current = page.next;
      setItems((now) => {
        const has = new Set(now.map(({ file }) => file.id));
        return [...page.files.filter(({ file }) => !has.has(file.id)).toReversed(), ...now];
      });
      if (page.next === undefined) setEnd(true);
    } catch {
      setFailed(true);
    } finally {
      busy.current = false;
    }
  }, [room, items, end]);

  return { items, end, failed, older };
}
