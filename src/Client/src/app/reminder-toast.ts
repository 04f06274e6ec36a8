import type { MessageReminder } from "@/contracts/wire";
import "@/i18n/en-reminders";
import { t } from "@/i18n/t";
import { messagePath, navigate } from "@/lib/router";
import { showToast } from "@/lib/toast";

/** Says that it is time, with the way to the message. */
export const remind = ({ room, message, note }: MessageReminder) =>
  showToast({
    text: note === undefined ? t("reminders.due") : t("reminders.dueNote", { note }),
    act: { label: t("reminders.show"), run: () => navigate(messagePath(room, message)) },
  });
