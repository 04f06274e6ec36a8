import { useMemo } from "react";
import type { RoomId } from "@/contracts/wire";
import { isHidden, useHidden } from "@/lib/hidden";
import type { Hides } from "@/features/timeline/rows";

/** What one does not want to see in a room; undefined until that is known. */
export function useHides(room: RoomId): Hides | undefined {
  const { asked, since, waits, shown: where } = useHidden();
  const shown = where === room;
  return useMemo(
    () => (waits ? undefined : { has: (seq) => isHidden({ asked, since }, room, seq), shown }),
    [asked, since, waits, shown, room],
  );
}
