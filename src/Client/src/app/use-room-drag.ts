import { useEffect, useRef } from "react";

/** For the list of rooms: they can be dragged to another place in it. */
export function useRoomDrag() {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let stop: (() => void) | undefined;
    let gone = false;
    void Promise.all([import("./room-drag"), import("./arrange-items"), import("@/lib/sidebar-places")]).then(
      ([{ followDrags }, { arrange }, { placeAt }]) => {
        if (list.current && !gone)
          stop = followDrags(list.current, (room, place) => void arrange(placeAt(room, place)));
      },
      () => undefined, // Offline at the first start; the menus do the same.
    );
    return () => {
      gone = true;
      stop?.();
    };
  }, []);
  return list;
}
