import { BellRing } from "lucide-react";
import type { MessageReminder } from "@/contracts/wire";
import "@/i18n/en-reminders";
import { fullTime, shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { askWhen } from "@/lib/reminders";
import styles from "./reminder-mark.module.css";

/** At a message of which one is to be reminded: when. A press changes it. */
export function ReminderMark({ reminder: { room, message, at, note } }: { reminder: MessageReminder }) {
  return (
    <button
      type="button"
      className={styles.mark}
      data-tip={note ?? fullTime(at)}
      onClick={() => askWhen(room, message)}
    >
      <BellRing size={12} strokeWidth={2} aria-hidden />
      {t("reminders.at", { time: shortMoment(at) })}
    </button>
  );
}
