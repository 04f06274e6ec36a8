import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useCallName } from "@/lib/title";
import { ConfirmDialog } from "@/ui/confirm-dialog";
import { leaveGroup } from "./conversations-queries";

interface Props {
  room: RoomView;
  onLeft: () => void;
  onClose: () => void;
}

export function LeaveGroup({ room, onLeft, onClose }: Props) {
  return (
    <ConfirmDialog
      title={t("conversation.leaveTitle", { name: useCallName(room) })}
      text={t("conversation.leaveText")}
      confirm={t("room.leaveConfirm")}
      work={() => leaveGroup(room.id)}
      onDone={onLeft}
      onClose={onClose}
    />
  );
}
