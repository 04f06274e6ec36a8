import type { RoomRow } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { archiveRoom, deleteRoom } from "@/lib/room-life";
import { ConfirmAct } from "./confirm-act";

export type RoomActKind = "archive" | "delete";

export interface OpenRoomAct {
  kind: RoomActKind;
  room: RoomRow;
}

/** What is asked before something is done to a room. */
export function RoomActDialog({ act: { kind, room }, onClose }: { act: OpenRoomAct; onClose: () => void }) {
  return kind === "archive" ? (
    <ConfirmAct
      title={t("admin.rooms.archiveTitle", { room: room.name })}
      text={t("admin.rooms.archiveText")}
      confirm={t("life.archive")}
      work={() => archiveRoom(room.id)}
      onClose={onClose}
    />
  ) : (
    <ConfirmAct
      title={t("life.deleteTitle", { room: room.name })}
      text={t("life.deleteText")}
      confirm={t("life.deleteConfirm")}
      typed={{ label: t("life.deleteName"), word: room.name }}
      work={() => deleteRoom(room.id)}
      onClose={onClose}
    />
  );
}
