import { useCallback, useRef, useState } from "react";
import type { RoomFile, RoomId } from "@/contracts/wire";
import { isHidden, useHidden } from "@/lib/hidden";
import { roomFiles } from "@/features/files/gallery/room-files";

/** The pictures and films around one: what is known, and before it what the room has, page by page. */
export function useMedia(room: RoomId, known: readonly RoomFile[]) {
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
      const hidden = useHidden.getState();
      setItems((now) => {
        const has = new Set(now.map(({ file }) => file.id));
        const more = page.files.filter(({ file, seq }) => !has.has(file.id) && !isHidden(hidden, room, seq));
        return [...more.toReversed(), ...now];
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
