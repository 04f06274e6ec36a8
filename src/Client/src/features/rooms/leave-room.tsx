import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";

interface Props {
  room: RoomView;
  onLeave: () => void;
  onClose: () => void;
}

export function LeaveRoom({ room, onLeave, onClose }: Props) {
  function leave() {
    onClose();
    onLeave();
  }
  return (
    <Dialog title={t("room.leaveTitle", { room: room.name })} text={t("room.leaveText")} onClose={onClose}>
      <DialogBody>
        <DialogActions>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="danger" onClick={leave}>
            {t("room.leaveConfirm")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
