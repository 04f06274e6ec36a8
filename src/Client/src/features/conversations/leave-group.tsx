import { useMutation } from "@tanstack/react-query";
import type { RoomView } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { codeOf } from "@/lib/refused";
import { useCallName } from "@/lib/title";
import { Button } from "@/ui/button";
import { Dialog, DialogActions, DialogBody } from "@/ui/dialog";
import { leaveGroup } from "./conversations-queries";
import styles from "./conversation-dialogs.module.css";

interface Props {
  room: RoomView;
  onLeft: () => void;
  onClose: () => void;
}

export function LeaveGroup({ room, onLeft, onClose }: Props) {
  const name = useCallName(room);
  const leave = useMutation({ mutationFn: () => leaveGroup(room.id), onSuccess: onLeft });
  return (
    <Dialog title={t("conversation.leaveTitle", { name })} text={t("conversation.leaveText")} onClose={onClose}>
      <DialogBody>
        {leave.error && (
          <p className={styles.error} role="alert">
            {refusalText(codeOf(leave.error))}
          </p>
        )}
        <DialogActions>
          <Button onClick={onClose}>{t("app.cancel")}</Button>
          <Button look="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
            {t("room.leaveConfirm")}
          </Button>
        </DialogActions>
      </DialogBody>
    </Dialog>
  );
}
