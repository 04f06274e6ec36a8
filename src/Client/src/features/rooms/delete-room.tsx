import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { TextField } from "@/ui/text-field";
import { deleteRoom } from "./rooms-queries";

/** Ends the room for all. There is no way back, so its name must be typed. */
export function DeleteRoom({ room, onClose }: { room: RoomView; onClose: () => void }) {
  const [typed, setTyped] = useState("");
  const sure = typed.trim() === room.name;
  const send = useMutation({ mutationFn: () => deleteRoom(room.id), onSuccess: onClose });
  return (
    <Dialog title={t("life.deleteTitle", { room: room.name })} text={t("life.deleteText")} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (sure) send.mutate();
        }}
      >
        <DialogBody>
          <TextField
            label={t("life.deleteName")}
            placeholder={room.name}
            autoComplete="off"
            value={typed}
            error={send.error ? refusalText(codeOf(send.error)) : undefined}
            onChange={({ target }) => setTyped(target.value)}
          />
          <DialogActions>
            <Button onClick={onClose}>{t("app.cancel")}</Button>
            <Button type="submit" look="danger" busy={send.isPending} disabled={!sure}>
              {t("life.deleteConfirm")}
            </Button>
          </DialogActions>
        </DialogBody>
      </form>
    </Dialog>
  );
}
