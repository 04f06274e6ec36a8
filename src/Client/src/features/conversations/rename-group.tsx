import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import { renameGroup } from "./conversations-queries";

interface Props {
  room: RoomView;
  onRenamed: (room: RoomView) => void;
  onClose: () => void;
}

export function RenameGroup({ room, onRenamed, onClose }: Props) {
  const [name, setName] = useState(room.name);
  const save = useMutation({ mutationFn: () => renameGroup(room.id, name.trim()), onSuccess: onRenamed });
  return (
    <Dialog title={t("conversation.rename")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate();
        }}
      >
        <DialogBody>
          <TextField
            label={t("conversation.groupName")}
            hint={t("conversation.groupNameHint")}
            error={save.error ? refusalText(codeOf(save.error)) : undefined}
            maxLength={80}
            autoComplete="off"
            value={name}
            onChange={({ target }) => setName(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="accent" busy={save.isPending}>
              {t("app.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
