import { BellRing, Check, Pencil } from "lucide-react";
import type { MessageReminder } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useExcerpt } from "@/lib/excerpts";
import { useIsHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { askWhen, removeReminder, setReminder } from "@/lib/reminders";
import { messagePath } from "@/lib/router";
import { showToast, tellFailure } from "@/lib/toast";
import { wordsOfExcerpt } from "@/lib/said";
import { useLine } from "@/text/spoken";
import { Entry, EntryNote, EntrySign, EntryText, Said } from "@/ui/entry";
import { IconButton } from "@/ui/icon-button";

interface Props {
  reminder: MessageReminder;
  /** What the room is called; undefined when it is not mine any more. */
  place: string | undefined;
}

async function finish(reminder: MessageReminder): Promise<void> {
  try {
    await removeReminder(reminder);
    const { room, message } = reminder;
    const undo = () => void setReminder(room, message, reminder).catch(tellFailure);
    showToast({ text: t("reminders.removed"), undo });
  } catch (error) {
    tellFailure(error);
  }
}

/** One that waits: of which message, and when. */
export function ReminderItem({ reminder, place }: Props) {
  const { room, message, at, note } = reminder;
  const excerpt = useExcerpt(room, place === undefined ? undefined : message);
  const hidden = useIsHidden(room, message);
  const name = useName(excerpt?.by ?? "");
  const blocked = useIsBlocked(excerpt?.by ?? "");
  const line = useLine(wordsOfExcerpt(excerpt));
  const gone = place === undefined || excerpt === null || excerpt?.deleted;
  return (
    <Entry
      face={<EntrySign icon={BellRing} />}
      head={
        place === undefined ? (
          t("reminders.noRoom")
        ) : (
          <Said name={blocked ? t("timeline.someone") : (name ?? "\u00a0")} place={place} />
        )
      }
      at={at}
      when={shortMoment(at)}
      {...(!gone && { href: messagePath(room, message) })}
      actions={
        <>
          <IconButton icon={Pencil} label={t("reminders.change")} onClick={() => askWhen(room, message)} />
          <IconButton icon={Check} label={t("reminders.done")} onClick={() => void finish(reminder)} />
        </>
      }
    >
      {note !== undefined && <EntryNote>{note}</EntryNote>}
      <EntryText gone={gone === true || hidden || blocked}>
        {gone
          ? t("reminders.gone")
          : hidden
            ? t("reminders.hidden")
            : blocked
              ? t("timeline.blocked")
              : line || "\u00a0"}
      </EntryText>
    </Entry>
  );
}
