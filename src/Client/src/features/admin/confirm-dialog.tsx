import { useState } from "react";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import styles from "./admin.module.css";
import { useAct } from "./use-act";

interface Props {
  title: string;
  text: string;
  confirm: string;
  /** What must be typed first, for what cannot be undone. */
  typed?: { label: string; word: string };
  work: () => Promise<unknown>;
  onClose: () => void;
}

export function ConfirmDialog({ title, text, confirm, typed, work, onClose }: Props) {
  const [word, setWord] = useState("");
  const { run, busy, error } = useAct(work, onClose);
  const sure = typed === undefined || word.trim() === typed.word;
  return (
    <Dialog title={title} text={text} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) run();
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
          {error !== undefined && (
            <p className={styles.error} role="alert">
              {error}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="danger" busy={busy} disabled={!sure}>
              {confirm}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
