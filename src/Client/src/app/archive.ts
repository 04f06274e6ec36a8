import type { RoomView } from "@/contracts/wire";
import { archiveRoom, unarchiveRoom } from "@/lib/room-life";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { showToast } from "@/lib/toast";

/** At once, with a way back. */
export async function setArchived(room: RoomView, archived: boolean): Promise<void> {
  try {
    await (archived ? archiveRoom : unarchiveRoom)(room.id);
  } catch (error) {
    showToast({ text: refusalText(codeOf(error)) });
    return;
  }
  const text = t(archived ? "life.archivedToast" : "life.unarchivedToast", { room: room.name });
  showToast({ text, undo: () => void setArchived(room, !archived) });
}
