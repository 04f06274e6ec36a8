import { CircleAlert, Clock, RotateCw, Upload } from "lucide-react";
import { refusalText, t } from "@/i18n/t";
import { useUploadWords } from "./files/upload-words";
import { discardPending } from "./outbox-store";
import styles from "./message-row.module.css";
import type { MessageRow } from "./rows";
import { retrySend } from "./sender";
import { useTimelineRoom } from "./room-context";

interface Props {
  row: MessageRow;
  onEdit: (clientId: string, text: string) => void;
}

/** How far an own message has come. Sent says nothing; that it is there is enough. */
export function Delivery({ row, onEdit }: Props) {
  const room = useTimelineRoom();
  const { delivery, clientId, code } = row;
  const files = useUploadWords(row.uploads);
  if (delivery === "sent") return null;
  if (delivery !== "failed") {
    const waitsForFiles = delivery === "queued" && files !== undefined;
    const Icon = waitsForFiles ? Upload : delivery === "unconfirmed" ? RotateCw : Clock;
    const words = waitsForFiles
      ? files
      : t(delivery === "queued" ? "send.queued" : delivery === "sending" ? "send.sending" : "send.unconfirmed");
    return (
      <span className={delivery === "sending" ? "visually-hidden" : styles.state}>
        <Icon size={12} strokeWidth={2} aria-hidden />
        {words}
        {waitsForFiles && (
          <span className={styles.remedies}>
            <button type="button" onClick={() => onEdit(clientId, row.text)}>
              {t("send.edit")}
            </button>
          </span>
        )}
      </span>
    );
  }
  return (
    <span className={styles.failed}>
      <CircleAlert size={14} strokeWidth={2} aria-hidden />
      <span>
        {t("send.failed")} {code !== undefined && refusalText(code)}
      </span>
      <span className={styles.remedies}>
        <button type="button" onClick={() => retrySend(room, clientId)}>
          {t("send.retry")}
        </button>
        {row.forwarded === undefined && (
          <button type="button" onClick={() => onEdit(clientId, row.text)}>
            {t("send.edit")}
          </button>
        )}
        <button type="button" onClick={() => discardPending(clientId)}>
          {t("send.delete")}
        </button>
      </span>
    </span>
  );
}
