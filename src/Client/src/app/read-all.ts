import { markAllRead } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { showToast } from "@/lib/toast";

/** Marks everything as read, and says so: in the rooms that are not on screen nothing else would. */
export function readEverything(): void {
  markAllRead();
  showToast({ text: t("shortcuts.allRead") });
}
