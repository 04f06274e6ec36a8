import type { RoomId } from "@/contracts/wire";
import "@/i18n/en-hidden";
import { t } from "@/i18n/t";
import { setHidden } from "@/lib/hidden";
import { showToast, tellFailure } from "@/lib/toast";

/** Hides a message for oneself, with a way back. Throws what the server refuses. */
export async function hide(room: RoomId, seq: number): Promise<void> {
  await setHidden(room, seq, true);
  showToast({ text: t("hidden.done"), undo: () => void setHidden(room, seq, false).catch(tellFailure) });
}
