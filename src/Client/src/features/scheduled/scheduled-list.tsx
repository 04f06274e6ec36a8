import { useQuery, useQueryClient } from "@tanstack/react-query";
import { CalendarClock } from "lucide-react";
import "@/i18n/en-scheduled";
import { t } from "@/i18n/t";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { ScheduledItem } from "./scheduled-item";
import { scheduled } from "./scheduled-queries";

/** What one wants to say later, and what could not be said. */
export function ScheduledList({ placeOf, before }: ListProps) {
  const queries = useQueryClient();
  const found = useQuery(scheduled);
  const all = found.data ?? [];
  const failedFirst = all.toSorted((one, two) => Number(two.failed !== undefined) - Number(one.failed !== undefined));
  return (
    <ListPage title={t("later.list")} before={before}>
      <Paged
        found={found}
        count={all.length}
        skeleton={{ rows: 3, look: "card" }}
        error={t("scheduled.error")}
        none={<Notice icon={CalendarClock} title={t("scheduled.none")} text={t("scheduled.noneText")} />}
      >
        <ul>
          {failedFirst.map((message) => (
            <ScheduledItem
              key={message.id}
              message={message}
              place={placeOf(message.room)}
              onChanged={() => queries.invalidateQueries(scheduled)}
            />
          ))}
        </ul>
      </Paged>
    </ListPage>
  );
}
