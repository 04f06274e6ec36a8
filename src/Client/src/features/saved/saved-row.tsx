import { BookmarkX } from "lucide-react";
import type { SavedRow as Saved } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { isPost } from "@/lib/replies";
import { messagePath } from "@/lib/router";
import { IconButton } from "@/ui/icon-button";
import { MessageEntry } from "@/ui/message-entry";

interface Props {
  row: Saved;
  /** How its room is called. */
  place: string;
  onRemove: (room: string, seq: number) => void;
}

/** A message that was saved, the way to it, and a button to be done with it. */
export function SavedRow({ row, place, onRemove }: Props) {
  const message = row.message.events.find(isPost);
  if (!message) return null;
  return (
    <MessageEntry
      room={row.room}
      message={message}
      text={row.message.notes[0]?.text ?? message.text}
      place={place}
      labelOf={(name) => t("saved.of", { name, place })}
      href={messagePath(row.room, message.seq)}
      show={t("saved.show")}
      actions={
        <IconButton icon={BookmarkX} label={t("saved.remove")} onClick={() => onRemove(row.room, message.seq)} />
      }
    />
  );
}
