import { Check, CheckCheck } from "lucide-react";
import "@/i18n/en-receipts";
import { t } from "@/i18n/t";
import { readersOf, useReceipts } from "@/lib/receipts";
import { classes } from "@/ui/classes";
import { ask } from "@/features/timeline/acts/asking";
import { useTimelineRoom } from "@/features/timeline/room-context";
import type { LastOwn } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import styles from "./receipts.module.css";

interface Props {
  row: MessageRow;
  seq: number;
  last: LastOwn;
}

/** Under the last message that one wrote: how far it has come with the others. */
export function ReceiptLine({ row, seq, last }: Props) {
  const room = useTimelineRoom();
  const receipts = useReceipts();
  if (!receipts.kept || receipts.room !== room) return null;
  const others = readersOf(receipts, seq, row.by);
  const readers = others.filter(({ read }) => read >= seq);
  if (last.direct) {
    const [other] = others;
    if (!other) return null; // They do not tell.
    const state = readers.length > 0 ? "read" : other.delivered >= seq ? "delivered" : "sent";
    const Icon = state === "sent" ? Check : CheckCheck;
    return (
      <span className={classes(styles.line, state === "read" && styles.read)}>
        <Icon size={14} strokeWidth={2} aria-hidden />
        {t(`receipts.${state}`)}
      </span>
    );
  }
  if (readers.length === 0) return null;
  return (
    <button
      type="button"
      className={classes(styles.line, styles.read)}
      onClick={() => ask({ kind: "readers", room, row, seq })}
    >
      <CheckCheck size={14} strokeWidth={2} aria-hidden />
      {readers.length >= last.others ? t("receipts.readByAll") : t("receipts.readBy", { count: readers.length })}
    </button>
  );
}
