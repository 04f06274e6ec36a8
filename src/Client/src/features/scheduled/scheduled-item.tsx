import { useMutation } from "@tanstack/react-query";
import { CircleAlert, Clock } from "lucide-react";
import { useState } from "react";
import type { ScheduledView } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { roomPath } from "@/lib/router";
import { Button } from "@/ui/button";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { Entry, EntrySign } from "@/ui/entry";
import { Link } from "@/ui/link";
import { EditScheduled } from "./edit-scheduled";
import styles from "./scheduled.module.css";
import { removeScheduled, sendScheduled } from "./scheduled-queries";

interface Props {
  message: ScheduledView;
  /** What the room is called; undefined when it is not mine any more. */
  place: string | undefined;
  onChanged: () => Promise<void>;
}

export function ScheduledItem({ message, place, onChanged }: Props) {
  const [open, setOpen] = useState<"edit" | "delete">();
  const send = useMutation({ mutationFn: () => sendScheduled(message.id), onSettled: onChanged });
  const { failed, reason } = message;
  const why = failed && [refusalText(failed), reason && t("scheduled.reason", { reason })].filter(Boolean).join(" ");
  const close = () => setOpen(undefined);
  return (
    <Entry
      face={<EntrySign icon={failed ? CircleAlert : Clock} failed={failed !== undefined} />}
      head={
        place === undefined ? (
          t("scheduled.gone")
        ) : (
          <Link href={roomPath(message.room)} className={styles.place} dir="auto">
            {place}
          </Link>
        )
      }
      at={message.at}
      when={shortMoment(message.at)}
    >
      <p className={styles.text} dir="auto">
        {message.text}
      </p>
      {why !== undefined && <p className={styles.error}>{t("scheduled.failed", { why })}</p>}
      {send.error && (
        <p className={styles.error} role="alert">
          {refusalText(codeOf(send.error))}
        </p>
      )}
      <div className={styles.actions}>
        <Button busy={send.isPending} onClick={() => send.mutate()}>
          {t("scheduled.sendNow")}
        </Button>
        <Button onClick={() => setOpen("edit")}>{t("scheduled.edit")}</Button>
        <Button onClick={() => setOpen("delete")}>{t("scheduled.delete")}</Button>
      </div>
      {open === "edit" && <EditScheduled message={message} onChanged={onChanged} onClose={close} />}
      {open === "delete" && (
        <ConfirmDialog
          title={t("scheduled.deleteTitle")}
          text={t("scheduled.deleteText")}
          confirm={t("scheduled.delete")}
          work={() => removeScheduled(message.id).then(onChanged)}
          onClose={close}
        />
      )}
    </Entry>
  );
}
