import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarClock, CircleAlert } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import "@/i18n/en-scheduled";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Notice } from "@/ui/notice";
import { Skeleton } from "@/ui/skeleton";
import { ScheduledItem } from "./scheduled-item";
import styles from "./scheduled.module.css";
import { scheduled } from "./scheduled-queries";

/** What one wants to say later, and what could not be said. */
export function ScheduledList({ placeOf }: { placeOf: (room: RoomId) => string | undefined }) {
  const queries = useQueryClient();
  const { data, error, refetch } = useQuery(scheduled);
  if (!data) {
    return error ? (
      <Notice icon={CircleAlert} title={t("scheduled.error")} text={refusalText(codeOf(error))} alert>
        <Button onClick={() => void refetch()}>{t("app.retry")}</Button>
      </Notice>
    ) : (
      <Skeleton rows={3} look="card" />
    );
  }
  if (data.length === 0) {
    return <Notice icon={CalendarClock} title={t("scheduled.none")} text={t("scheduled.noneText")} />;
  }
  const failedFirst = data.toSorted((one, two) => Number(two.failed !== undefined) - Number(one.failed !== undefined));
  return (
    <ul className={styles.list}>
      {failedFirst.map((message) => (
        <ScheduledItem
          key={message.id}
          message={message}
          place={placeOf(message.room)}
          onChanged={() => queries.invalidateQueries(scheduled)}
        />
      ))}
    </ul>
  );
}
