import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmitEvent } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";

interface Props {
  title: string;
  text?: string;
  name: string;
  action: string;
  work: (name: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks what a passkey is to be called. */
export function PasskeyName({ title, text, name, action, work, onClose }: Props) {
  const [typed, setTyped] = useState(name);
  const run = useMutation({ mutationFn: work, onSuccess: onClose });

  function submit(event: SubmitEvent) {
    event.preventDefault();
    if (typed.trim()) run.mutate(typed.trim());
  }

  return (
    <Dialog title={title} text={text} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <DialogBody>
          <TextField
            label={t("passkeys.name")}
            hint={t("passkeys.nameHint")}
            error={run.error ? refusalText(codeOf(run.error)) : undefined}
            maxLength={60}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={run.isPending} disabled={!typed.trim() || run.isPending}>
              {action}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
