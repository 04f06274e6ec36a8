import { useEffect } from "react";
import type { RoomId } from "@/contracts/wire";
import { forgetReceipts, loadReceipts } from "@/lib/receipts";
import { useToldRoom } from "@/lib/told-room";

/** Knows how far the others of the room have read, while there is an own message there that it can be said of. */
export function useReceiptsOf(room: RoomId, wanted: boolean): void {
  const told = useToldRoom((now) => now.room === room);
  useEffect(() => {
    if (!told || !wanted) return;
    void loadReceipts(room).catch(() => undefined); // Then nothing is said of who has read what.
    return forgetReceipts;
  }, [told, wanted, room]);
}
