import type { RoomView } from "@/contracts/wire";
import { archiveRoom, unarchiveRoom } from "@/lib/room-life";
import { t } from "@/i18n/t";
import { showToast, tellFailure } from "@/lib/toast";

/** At once, with a way back. */
export async function setArchived(room: RoomView, archived: boolean): Promise<void> {
  try {
    await (archived ? archiveRoom : unarchiveRoom)(room.id);
  } catch (error) {
    tellFailure(error);
    return;
  }
  const text = t(archived ? "life.archivedToast" : "life.unarchivedToast", { room: room.name });
  showToast({ text, undo: () => void setArchived(room, !archived) });
}
