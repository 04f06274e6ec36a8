import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { mostName, saveSearch } from "@/lib/search/saved-searches";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import fields from "@/ui/text-field.module.css";
import styles from "./saved.module.css";

/** Asks for a name, and whether new messages are to be told. */
export function SaveDialog({ query, onClose }: { query: string; onClose: () => void }) {
  const [name, setName] = useState(query.slice(0, mostName));
  const [tells, setTells] = useState(false);
  const save = useMutation({
    mutationFn: () => saveSearch({ query, name: name.trim(), tells }),
    onSuccess: onClose,
  });
  return (
    <Dialog title={t("search.save")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) save.mutate();
        }}
      >
        <DialogBody>
          <TextField
            label={t("search.name")}
            maxLength={mostName}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <label className={styles.tell}>
            <input type="checkbox" checked={tells} onChange={({ target }) => setTells(target.checked)} />
            <span>
              {t("search.tell")}
              <span className={styles.hint}>{t("search.tellHint")}</span>
            </span>
          </label>
          {save.error && (
            <p className={fields.error} role="alert">
              {refusalText(codeOf(save.error))}
            </p>
          )}
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending} disabled={!name.trim()}>
              {t("search.doSave")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
