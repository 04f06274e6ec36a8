import { CheckCheck, Ellipsis, LogOut, Pencil, UserPlus } from "lucide-react";
import type { RoomView } from "@/contracts/wire";
import { markRead } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";
import { leave } from "./leave";
import { openOverlay } from "./overlay";

export function RoomMenu({ room }: { room: RoomView }) {
  const mayEdit = room.role !== "member";
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("room.menu", { room: room.name })} />}>
      <MenuItem icon={UserPlus} onSelect={() => openOverlay({ kind: "invite", room: room.id })}>
        {t("room.invite")}
      </MenuItem>
      {mayEdit && (
        <MenuItem icon={Pencil} onSelect={() => openOverlay({ kind: "edit", room: room.id })}>
          {t("room.edit")}
        </MenuItem>
      )}
      <MenuItem icon={CheckCheck} shortcut="Esc" onSelect={() => markRead(room.id, room.headSeq, room.headOrdinal)}>
        {t("room.markRead")}
      </MenuItem>
      <MenuLine />
      <MenuItem icon={LogOut} danger onSelect={() => leave(room)}>
        {t("room.leave")}
      </MenuItem>
    </Menu>
  );
}
