import type { RoomView } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { deleteRoom } from "@/lib/room-life";
import { ConfirmDialog } from "@/ui/confirm-dialog";

/** Ends the room for all. There is no way back, so its name must be typed. */
export function DeleteRoom({ room, onClose }: { room: RoomView; onClose: () => void }) {
  return (
    <ConfirmDialog
      title={t("life.deleteTitle", { room: room.name })}
      text={t("life.deleteText")}
      confirm={t("life.deleteConfirm")}
      typed={{ label: t("life.deleteName"), word: room.name }}
      work={() => deleteRoom(room.id)}
      onClose={onClose}
    />
  );
}
