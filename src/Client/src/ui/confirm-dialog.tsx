import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "./button";
import styles from "./confirm-dialog.module.css";
import { Dialog, DialogActions, DialogBody } from "./dialog";
import { TextField } from "./text-field";

interface Props {
  title: string;
  text: string;
  /** On the button that does it. */
  confirm: string;
  /** What must be typed first, for what cannot be undone. */
  typed?: { label: string; word: string };
  work: () => Promise<unknown>;
  /** Called when it is done; without it the dialog closes. */
  onDone?: () => void;
  onClose: () => void;
}

/** Asks before something is done that one may not have meant. */
export function ConfirmDialog({ title, text, confirm, typed, work, onDone, onClose }: Props) {
  const [word, setWord] = useState("");
  const run = useMutation({ mutationFn: work, onSuccess: onDone ?? onClose });
  const sure = typed === undefined || word.trim() === typed.word;
  return (
    <Dialog title={title} text={text} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) run.mutate();
        }}
      >
        <DialogBody>
          {typed && (
            <TextField
              label={typed.label}
              placeholder={typed.word}
              autoComplete="off"
              value={word}
              onChange={({ target }) => setWord(target.value)}
            />
          )}
          {run.error && (
            <p className={styles.error} role="alert">
              {refusalText(codeOf(run.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="danger" busy={run.isPending} disabled={!sure}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
