import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { ScheduledView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { callsOfEdit } from "@/lib/calls";
import { codeOf } from "@/lib/refused";
import { fromField, toField } from "@/lib/times";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TimeField } from "@/ui/time-field";
import styles from "./scheduled.module.css";
import { changeScheduled } from "./scheduled-queries";

interface Props {
  message: ScheduledView;
  onChanged: () => Promise<void>;
  onClose: () => void;
}

/** Another text or time. What has failed has to have another time, for its own is over. */
export function EditScheduled({ message, onChanged, onClose }: Props) {
  const id = useId();
  const [text, setText] = useState(message.text);
  const [field, setField] = useState(() => (message.failed === undefined ? toField(message.at) : ""));
  const at = fromField(field);
  const save = useMutation({
    mutationFn: async () => {
      const words = text.trim();
      // Whom it calls is known with the text only; another time does not change that.
      const changed = words !== message.text && { text: words, ...callsOfEdit(words, message.calls) };
      await changeScheduled(message.id, { ...changed, ...(at !== undefined && { at }) });
      await onChanged();
    },
    onSuccess: onClose,
  });
  return (
    <Dialog title={t("scheduled.editTitle")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (text.trim() && at !== undefined) save.mutate();
        }}
      >
        <DialogBody>
          <div className={styles.field}>
            <label htmlFor={id}>{t("scheduled.message")}</label>
            <textarea
              id={id}
              className={styles.area}
              dir="auto"
              rows={5}
              value={text}
              onChange={({ target }) => setText(target.value)}
            />
          </div>
          <TimeField label={t("scheduled.time")} value={field} onValue={setField} />
          {save.error && (
            <p className={styles.error} role="alert">
              {codeOf(save.error) === "bad-request" ? t("later.badTime") : refusalText(codeOf(save.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending} disabled={!text.trim() || at === undefined}>
              {t("app.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
