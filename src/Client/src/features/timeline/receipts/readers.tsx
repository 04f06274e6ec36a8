import { CheckCheck } from "lucide-react";
import { useQuery } from "@tanstack/react-query";
import "@/i18n/en-receipts";
import type { ReadReceipt } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { loadReceipts, readersOf, useReceipts } from "@/lib/receipts";
import { Dialog, DialogBody } from "@/ui/dialog";
import { Paged } from "@/ui/paged";
import { People, PersonLine } from "@/ui/person-line";
import { endQuestion } from "@/features/timeline/acts/asking";
import type { RowQuestion } from "@/features/timeline/acts/asking";
import { useTimelineLast } from "@/features/timeline/room-context";
import styles from "./receipts.module.css";

/** Who has read a message, and who has not; as far as they tell. It goes on while it is open. */
export function Readers({ question: { room, row, seq } }: { question: RowQuestion }) {
  const found = useQuery({
    queryKey: ["rooms", room, "receipts"],
    queryFn: () => loadReceipts(room).then(() => true),
    gcTime: 0,
  });
  const receipts = useReceipts();
  const people = useTimelineLast()?.others ?? 0;
  const others = receipts.room === room ? readersOf(receipts, seq, row.by) : [];
  const [readers, rest] = [others.filter(({ read }) => read >= seq), others.filter(({ read }) => read < seq)];
  const count = { count: readers.length, of: others.length };
  return (
    <Dialog
      title={t("receipts.who")}
      text={readers.length > 0 ? t("receipts.count", count) : undefined}
      onClose={endQuestion}
    >
      <DialogBody>
        <Paged
          found={found}
          count={others.length}
          skeleton={{ rows: 3, look: "line" }}
          error={t("receipts.error")}
          none={<p>{t("receipts.noneText")}</p>}
        >
          {readers.length > 0 && <Readings receipts={readers} seq={seq} />}
          {rest.length > 0 && (
            <section>
              <h3 className={styles.title}>{t("receipts.not")}</h3>
              <Readings receipts={rest} seq={seq} />
            </section>
          )}
        </Paged>
        {others.length > 0 && people > others.length && <p className={styles.hint}>{t("receipts.telling")}</p>}
      </DialogBody>
    </Dialog>
  );
}

function Readings({ receipts, seq }: { receipts: readonly ReadReceipt[]; seq: number }) {
  return (
    <People>
      {receipts.map(({ user, read, delivered }) => (
        <Reader key={user} id={user} has={read < seq && delivered >= seq} />
      ))}
    </People>
  );
}

function Reader({ id, has }: { id: string; has: boolean }) {
  const name = useName(id) ?? t("timeline.someone");
  return (
    <PersonLine id={id} name={name}>
      {has && (
        <span className={styles.has} data-tip={t("receipts.has")}>
          <CheckCheck size={14} strokeWidth={2} aria-hidden />
          <span className="visually-hidden">{t("receipts.has")}</span>
        </span>
      )}
    </PersonLine>
  );
}
