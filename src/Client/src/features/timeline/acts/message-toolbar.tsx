import { Check, Copy, Ellipsis, Pencil } from "lucide-react";
import { useState } from "react";
import { noteChosen, useFavourites } from "@/emoji/habits";
import { t } from "@/i18n/t";
import { myId } from "@/lib/session";
import { copyText } from "@/ui/copy";
import { IconButton } from "@/ui/icon-button";
import { Menu } from "@/ui/menu";
import { useTimelineRights, useTimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import styles from "./acts.module.css";
import { edit } from "./editing";
import { actAndTell } from "./failures";
import { MessageMenu } from "./message-menu";
import { canEdit } from "./rights";
import { ReactMenu } from "./react-menu";

/** What can be done to a message, beside it. */
export function MessageToolbar({ row }: { row: MessageRow }) {
  const room = useTimelineRoom();
  const rights = useTimelineRights();
  const [open, setOpen] = useState(false);
  const quick = useFavourites(3);
  const { seq } = row;
  if (seq === undefined || row.note?.deletedAt !== undefined) return <CopyButton text={row.text} />;
  return (
    <>
      {rights?.react && (
        <>
          {quick.map((emoji) => (
            <button
              key={emoji}
              type="button"
              className={styles.quick}
              aria-label={t("act.reactWith", { emoji })}
              data-tip={t("act.reactWith", { emoji })}
              onClick={() => {
                noteChosen(emoji);
                void actAndTell(room, seq, "React", emoji);
              }}
            >
              {emoji}
            </button>
          ))}
          <ReactMenu message={seq} look="tool" />
        </>
      )}
      {canEdit(row, rights, myId()) && (
        <IconButton small icon={Pencil} label={t("act.edit")} onClick={() => edit(room, seq)} />
      )}
      <Menu
        align="end"
        open={open}
        onOpenChange={setOpen}
        trigger={<IconButton small icon={Ellipsis} label={t("act.more")} />}
      >
        <MessageMenu row={row} seq={seq} />
      </Menu>
    </>
  );
}

function CopyButton({ text }: { text: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <IconButton
      small
      icon={copied ? Check : Copy}
      label={t(copied ? "app.copied" : "timeline.copyText")}
      onClick={() => void copyText(text).then(setCopied)}
      onBlur={() => setCopied(false)}
    />
  );
}
