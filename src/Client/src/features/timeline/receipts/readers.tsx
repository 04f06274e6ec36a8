import { CheckCheck } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import "@/i18n/en-receipts";
import type { ReadReceipt } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { loadReceipts, readersOf, useReceipts } from "@/lib/receipts";
import { Avatar } from "@/ui/avatar";
import { Button } from "@/ui/button";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Skeleton } from "@/ui/skeleton";
import acts from "@/features/timeline/acts/acts.module.css";
import { endQuestion } from "@/features/timeline/acts/asking";
import type { RowQuestion } from "@/features/timeline/acts/asking";
import styles from "./receipts.module.css";

/** Who has read a message, and who has not; as far as they tell. It goes on while it is open. */
export function Readers({ question: { room, row, seq } }: { question: RowQuestion }) {
  const asked = useQuery({
    queryKey: ["rooms", room, "receipts"],
    queryFn: () => loadReceipts(room).then(() => true),
    gcTime: 0,
  });
  const receipts = useReceipts();
  const others = receipts.room === room ? readersOf(receipts, seq, row.by) : [];
  const [readers, rest] = [others.filter(({ read }) => read >= seq), others.filter(({ read }) => read < seq)];
  return (
    <Dialog title={t("receipts.who")} onClose={endQuestion}>
      <DialogBody>
        {asked.isPending && <Skeleton rows={3} look="line" />}
        {asked.isError && (
          <div role="alert">
            <p>{t("receipts.error")}</p>
            <Button onClick={() => void asked.refetch()}>{t("app.retry")}</Button>
          </div>
        )}
        {asked.isSuccess && readers.length === 0 && <p>{t("receipts.noneText")}</p>}
        <People receipts={readers} seq={seq} />
        {rest.length > 0 && (
          <>
            <h3 className={styles.title}>{t("receipts.not")}</h3>
            <People receipts={rest} seq={seq} />
          </>
        )}
      </DialogBody>
    </Dialog>
  );
}

function People({ receipts, seq }: { receipts: readonly ReadReceipt[]; seq: number }) {
  if (receipts.length === 0) return null;
  return (
    <ul className={acts.people}>
      {receipts.map(({ user, read, delivered }) => (
        <Reader key={user} id={user} has={read < seq && delivered >= seq} />
      ))}
    </ul>
  );
}

function Reader({ id, has }: { id: string; has: boolean }) {
  const name = useName(id) ?? t("timeline.someone");
  return (
    <li>
      <Avatar id={id} name={name} small />
      <bdi>{name}</bdi>
      {has && (
        <span className={styles.has} data-tip={t("receipts.has")}>
          <CheckCheck size={14} strokeWidth={2} aria-hidden />
          <span className="visually-hidden">{t("receipts.has")}</span>
        </span>
      )}
    </li>
  );
}
