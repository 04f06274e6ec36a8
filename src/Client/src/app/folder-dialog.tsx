import { useState } from "react";
import type { RoomId } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { changeOrder, moveTo, renameFolder, useOrder } from "@/lib/sidebar-order";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";

interface Props {
  /** What goes into the new folder. */
  put?: RoomId | undefined;
  /** The folder that gets another name. */
  rename?: string | undefined;
  onClose: () => void;
}

export function FolderDialog({ put, rename, onClose }: Props) {
  const folders = useOrder((order) => order.folders);
  const [name, setName] = useState(rename ?? "");
  const [error, setError] = useState<string>();
  const wanted = name.trim();
  const taken = wanted !== rename && folders.some((folder) => folder.name === wanted);

  async function save() {
    try {
      await changeOrder(rename === undefined ? moveTo(put ?? "", wanted) : renameFolder(rename, wanted));
      onClose();
    } catch (failure) {
      setError(refusalText(codeOf(failure)));
    }
  }

  return (
    <Dialog title={t(rename === undefined ? "order.moveNew" : "order.rename")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted && !taken) void save();
        }}
      >
        <DialogBody>
          <TextField
            label={t("order.folderName")}
            maxLength={64}
            autoComplete="off"
            error={taken ? t("order.taken") : error}
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" disabled={!wanted || taken}>
              {t("app.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
