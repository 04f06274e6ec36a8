import { Suspense, useState } from "react";
import { dayName, longDate } from "@/i18n/time";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { lazy } from "@/ui/lazy";
import { Skeleton } from "@/ui/skeleton";
import styles from "./edge-rows.module.css";
import { useTimelineRoom, useTimelineThread } from "./room-context";

const JumpToDate = lazy(() => import("./jump-to-date").then(({ JumpToDate }) => ({ default: JumpToDate })));

/** Between two days; a press leads to another, but in a thread, which is short. */
export function DayRow({ rowKey, at }: { rowKey: string; at: number }) {
  const [jumps, setJumps] = useState(false);
  const room = useTimelineRoom();
  if (useTimelineThread() !== undefined) {
    return (
      <div className={styles.day} data-key={rowKey}>
        <h2 className={styles.pill} data-tip={longDate(at)}>
          {dayName(at)}
        </h2>
      </div>
    );
  }
  return (
    <div className={styles.day} data-key={rowKey}>
      <h2>
        <button
          type="button"
          className={styles.pill}
          aria-label={t("date.open", { day: dayName(at) })}
          data-tip={longDate(at)}
          onClick={() => setJumps(true)}
        >
          {dayName(at)}
        </button>
      </h2>
      {jumps && (
        <Suspense fallback={null}>
          <JumpToDate room={room} from={at} onClose={() => setJumps(false)} />
        </Suspense>
      )}
    </div>
  );
}

export function NewRow() {
  return (
    <div className={styles.new} data-key="new">
      <span>{t("timeline.new")}</span>
    </div>
  );
}

export function LoadingRow({ rowKey, failed, onRetry }: { rowKey: string; failed: boolean; onRetry: () => void }) {
  if (failed) {
    return (
      <div className={styles.failed} data-key={rowKey} role="alert">
        <span>{t("timeline.error")}</span>
        <Button onClick={onRetry}>{t("app.retry")}</Button>
      </div>
    );
  }
  return (
    <div className={styles.loading} data-key={rowKey} role="status" aria-label={t("app.loading")}>
      <Skeleton rows={4} look="message" />
    </div>
  );
}
