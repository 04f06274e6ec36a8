import { BellRing, CloudOff } from "lucide-react";
import { useEffect } from "react";
import "@/i18n/en-reminders";
import { t } from "@/i18n/t";
import { loadReminders, useReminders } from "@/lib/reminders";
import { Button } from "@/ui/button";
import { ListPage } from "@/ui/list-page";
import type { ListProps } from "@/ui/list-page";
import { Notice } from "@/ui/notice";
import { Loading } from "@/ui/skeleton";
import { ReminderItem } from "./reminder-item";

/** The messages of which one is to be reminded, the earliest first. */
export function RemindersList({ placeOf, before }: ListProps) {
  const { byKey, failed } = useReminders();
  const known = byKey !== undefined;
  useEffect(() => {
    if (!known) void loadReminders();
  }, [known]);
  const all = Object.values(byKey ?? {}).toSorted((one, two) => one.at - two.at);
  return (
    <ListPage title={t("sidebar.reminders")} before={before}>
      {!known && failed && (
        <Notice icon={CloudOff} title={t("reminders.error")} alert>
          <Button onClick={() => void loadReminders()}>{t("app.retry")}</Button>
        </Notice>
      )}
      {!known && !failed && <Loading rows={3} look="card" />}
      {known && all.length === 0 && (
        <Notice icon={BellRing} title={t("reminders.none")} text={t("reminders.noneText")} />
      )}
      <ul>
        {all.map((reminder) => (
          <ReminderItem
            key={`${reminder.room} ${reminder.message}`}
            reminder={reminder}
            place={placeOf(reminder.room)}
          />
        ))}
      </ul>
    </ListPage>
  );
}
