import { useInfiniteQuery } from "@tanstack/react-query";
import { Flag } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import type { ReportRow, RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { nameOf } from "@/lib/people";
import { serverNow } from "@/lib/server-clock";
import { Filters } from "@/ui/filters";
import admin from "./admin.module.css";
import { deleteReported, reports } from "./admin-queries";
import { ConfirmAct } from "./confirm-act";
import { decide } from "./decide";
import { ListStates } from "./list-states";
import { ReportCard } from "./report-card";
import styles from "./reports.module.css";

interface Props {
  /** How a room is called that one is in; undefined for others. */
  roomTitle: (room: RoomId) => string | undefined;
}

const segments = ["waiting", "decided"] as const;

/** What was reported, and what was decided about it. */
export function ReportsTab({ roomTitle }: Props) {
  const [segment, setSegment] = useState<(typeof segments)[number]>("waiting");
  const [deleting, setDeleting] = useState<ReportRow>();
  const [decided, setDecided] = useState(0);
  const [now] = useState(serverNow);
  const region = useRef<HTMLElement>(null);
  const done = segment === "decided";
  const list = useInfiniteQuery(reports(done));
  const rows = list.data?.pages.flatMap(({ items }) => items) ?? [];

  useEffect(() => {
    if (decided > 0) region.current?.focus(); // The button that had the focus went with its card.
  }, [decided]);

  function onDecided() {
    setDeleting(undefined);
    setDecided((count) => count + 1);
  }

  return (
    <>
      <p className={admin.soft}>{t("reports.text")}</p>
      <div className={styles.segments}>
        <Filters
          label={t("reports.show")}
          value={segment}
          choices={segments.map((each) => [each, t(`reports.${each}`)] as const)}
          onChoose={setSegment}
        />
      </div>
      <section ref={region} className={styles.region} tabIndex={-1} aria-label={t(`reports.${segment}`)}>
        <ListStates
          list={list}
          count={rows.length}
          icon={Flag}
          none={t(done ? "reports.noneDecided" : "reports.none")}
          noneText={t(done ? "reports.noneDecidedText" : "reports.noneText")}
        >
          <ul className={styles.cards} aria-label={t("reports.title")}>
            {rows.map((row) => (
              <ReportCard
                key={row.id}
                row={row}
                room={roomTitle(row.room)}
                now={now}
                onDelete={() => setDeleting(row)}
                onDecided={onDecided}
              />
            ))}
          </ul>
        </ListStates>
      </section>
      {deleting && (
        <ConfirmAct
          title={t("reports.deleteTitle")}
          text={t("reports.deleteText", { name: nameOf(deleting.author) })}
          confirm={t("reports.delete")}
          work={() => decide(() => deleteReported(deleting.id))}
          onDone={onDecided}
          onClose={() => setDeleting(undefined)}
        />
      )}
    </>
  );
}
