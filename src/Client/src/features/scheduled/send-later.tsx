import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { MessageExtras, ScheduledView } from "@/contracts/wire";
import "@/i18n/en-scheduled";
import { refusalText, t } from "@/i18n/t";
import { newClientId } from "@/lib/id";
import { codeOf } from "@/lib/refused";
import { serverNow } from "@/lib/server-clock";
import { fromField, laterChoices, toField } from "@/lib/times";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TimeChoices } from "@/ui/time-choices";
import { TimeField } from "@/ui/time-field";
import styles from "./scheduled.module.css";
import { schedule } from "./scheduled-queries";

interface Props {
  room: string;
  text: string;
  extras?: MessageExtras;
  /** The clock where the other one is at that moment, in a direct conversation. */
  clockThere: ((at: number) => string | undefined) | undefined;
  onDone: (added: ScheduledView) => void;
  onClose: () => void;
}

/** Asks when a message is to be sent. */
export function SendLater({ room, text, extras, clockThere, onDone, onClose }: Props) {
  const [now] = useState(serverNow);
  const [clientId] = useState(newClientId); // Tried again, it is still one message.
  const [field, setField] = useState(() => toField(now + 3_600_000));
  const add = useMutation({
    mutationFn: (at: number) => schedule({ room, at, message: { clientId, text, ...extras } }),
    onSuccess: (added) => onDone(added),
  });
  const chosen = fromField(field);

  const there = (at: number) => {
    const clock = clockThere?.(at);
    return clock === undefined ? undefined : t("later.there", { time: clock });
  };

  return (
    <Dialog title={t("later.title")} text={t("later.text")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (chosen !== undefined) add.mutate(chosen);
        }}
      >
        <DialogBody>
          <TimeChoices
            choices={laterChoices(new Date(now)).map(({ name, at }) => ({
              name,
              at,
              label: t(`later.${name}`),
              beside: there(at),
            }))}
            busy={add.isPending}
            onChoose={(at) => add.mutate(at)}
          />
          <TimeField
            label={t("later.pick")}
            value={field}
            onValue={setField}
            hint={chosen === undefined ? undefined : there(chosen)}
          />
          {add.error && (
            <p className={styles.error} role="alert">
              {codeOf(add.error) === "bad-request" ? t("later.badTime") : refusalText(codeOf(add.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={add.isPending} disabled={chosen === undefined}>
              {t("later.schedule")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
