import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { changeMe, useMe } from "@/lib/session";
import { clearChoices, endOf } from "@/lib/status";
import type { ClearAfter } from "@/lib/status";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { SelectField } from "@/ui/select-field";
import { TextField } from "@/ui/text-field";
import { clearStatus, setStatus } from "./people-queries";
import styles from "./status-dialog.module.css";

const offers = ["💬", "🎧", "🍽️", "🚆", "🏡", "🌴", "🤒", "🎉"];

export function StatusDialog({ onClose }: { onClose: () => void }) {
  const before = useMe()?.status;
  const [emoji, setEmoji] = useState(before?.emoji ?? "");
  const [text, setText] = useState(before?.text ?? "");
  const [after, setAfter] = useState<ClearAfter>("today");
  const empty = !emoji && !text.trim();
  const save = useMutation({
    mutationFn: () => {
      const until = endOf(after);
      return empty ? clearStatus() : setStatus({ emoji, text: text.trim(), ...(until !== undefined && { until }) });
    },
    onSuccess: (me) => {
      changeMe(me);
      onClose();
    },
  });
  return (
    <Dialog title={t("status.title")} text={t("status.text")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <DialogBody>
          <fieldset className={styles.emojis}>
            <legend>{t("status.emoji")}</legend>
            {offers.map((offer) => (
              <button
                key={offer}
                type="button"
                aria-pressed={offer === emoji}
                onClick={() => setEmoji(offer === emoji ? "" : offer)}
              >
                {offer}
              </button>
            ))}
          </fieldset>
          <TextField
            label={t("status.words")}
            maxLength={100}
            autoComplete="off"
            error={save.error ? refusalText(codeOf(save.error)) : undefined}
            value={text}
            onChange={({ target }) => setText(target.value)}
          />
          <SelectField
            label={t("status.clear")}
            value={after}
            choices={clearChoices.map((choice) => [choice, t(`status.clear.${choice}`)])}
            onChoose={(choice) => setAfter(choice as ClearAfter)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending}>
              {t(empty ? "status.remove" : "app.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
