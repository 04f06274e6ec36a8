import { CornerUpLeft, X } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import "@/i18n/en-reply";
import { useName } from "@/lib/people";
import { classes } from "@/ui/classes";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import { useQuoted } from "./quoted";
import { setReply } from "./replying";
import styles from "./reply.module.css";

/** Over the field: which message what is being written answers. */
export function ReplyBar({ room, message }: { room: RoomId; message: number }) {
  const quoted = useQuoted(room, message);
  const name = useName(quoted?.by ?? "") ?? t("timeline.someone");
  const gone = quoted === null || quoted?.deleted === true;

  function cancel(): void {
    setReply(room, undefined);
    document.querySelector<HTMLElement>("[data-region=composer] textarea")?.focus();
  }

  return (
    <div className={classes(styles.bar, gone && styles.lost)} role="status">
      <CornerUpLeft size={15} strokeWidth={2} aria-hidden />
      {gone ? (
        <span className={styles.words}>{t("reply.gone")}</span>
      ) : (
        <>
          <span className={styles.author}>{quoted ? t("reply.to", { name }) : "\u00a0"}</span>
          <span className={styles.words} dir="auto">
            {quoted?.text}
          </span>
        </>
      )}
      <IconButton small icon={X} label={t("reply.cancel")} shortcut={keysOf("close")} onClick={cancel} />
    </div>
  );
}
