import { CalendarClock } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { replaceShorts } from "@/emoji/replace-shorts";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { useDraft } from "@/lib/drafts";

/** There once something is written. */
export function LaterButton({ room, onLater }: { room: RoomId; onLater: (text: string) => void }) {
  const text = useDraft(room).trim();
  if (text === "") return null;
  return (
    <IconButton
      icon={CalendarClock}
      label={t("later.open")}
      aria-haspopup="dialog"
      onClick={() => onLater(replaceShorts(text))}
    />
  );
}
