import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { SavedSearch } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { changeSearch, mostName } from "@/lib/search/saved-searches";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";

export function RenameDialog({ search, onClose }: { search: SavedSearch; onClose: () => void }) {
  const [name, setName] = useState(search.name);
  const rename = useMutation({ mutationFn: () => changeSearch(search.id, { name: name.trim() }), onSuccess: onClose });
  return (
    <Dialog title={t("search.renameTitle")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) rename.mutate();
        }}
      >
        <DialogBody>
          <TextField
            label={t("search.name")}
            maxLength={mostName}
            autoComplete="off"
            value={name}
            error={rename.error ? refusalText(codeOf(rename.error)) : undefined}
            onChange={({ target }) => setName(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={rename.isPending} disabled={!name.trim()}>
              {t("search.doSave")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
