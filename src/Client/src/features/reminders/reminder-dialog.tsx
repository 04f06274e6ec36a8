import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomId } from "@/contracts/wire";
import "@/i18n/en-reminders";
import { shortMoment } from "@/i18n/time";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { removeReminder, setReminder, useReminder } from "@/lib/reminders";
import { serverNow } from "@/lib/server-clock";
import { fromField, reminderChoices, toField } from "@/lib/times";
import { showToast, tellFailure } from "@/lib/toast";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import fields from "@/ui/text-field.module.css";
import { TimeChoices } from "@/ui/time-choices";
import { TimeField } from "@/ui/time-field";

interface Props {
  room: RoomId;
  message: number;
  onClose: () => void;
}

const days = 5 * 365;
const mostNote = 500;

/** Asks when to be reminded of a message, or of one of which one is, when instead. */
export function ReminderDialog({ room, message, onClose }: Props) {
  const [before] = useState(useReminder(room, message));
  const [now] = useState(serverNow);
  const [note, setNote] = useState(before?.note ?? "");
  const [field, setField] = useState(() => toField(before?.at ?? now + 3_600_000));
  const save = useMutation({
    mutationFn: (at: number) => setReminder(room, message, { at, ...(note.trim() && { note: note.trim() }) }),
    onSuccess: (set) => {
      onClose();
      const undo = () => void (before ? setReminder(room, message, before) : removeReminder(set)).catch(tellFailure);
      showToast({ text: t("reminders.set", { time: shortMoment(set.at) }), undo });
    },
  });
  const chosen = fromField(field);
  return (
    <Dialog title={t("reminders.title")} text={t("reminders.text")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) save.mutate(chosen);
        }}
      >
        <DialogBody>
          <TextField
            label={t("reminders.note")}
            optional={t("reminders.optional")}
            maxLength={mostNote}
            value={note}
            onChange={({ target }) => setNote(target.value)}
          />
          <TimeChoices
            choices={reminderChoices(new Date(now)).map(({ name, at }) => ({
              name,
              at,
              label: t(`reminders.${name}`),
            }))}
            busy={save.isPending}
            onChoose={(at) => save.mutate(at)}
          />
          <TimeField label={t("reminders.pick")} days={days} value={field} onValue={setField} />
          {save.error && (
            <p className={fields.error} role="alert">
              {codeOf(save.error) === "bad-request" ? t("reminders.badTime") : refusalText(codeOf(save.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending} disabled={chosen === undefined}>
              {t("reminders.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
