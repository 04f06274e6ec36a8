import {
  Archive,
  ArchiveRestore,
  Ban,
  CheckCheck,
  Crown,
  Ellipsis,
  LogOut,
  Pencil,
  Trash2,
  UserPlus,
} from "lucide-react";
import type { RoomView } from "@/contracts/wire";
import { reaches } from "@/features/rooms/barrier";
import { markRead } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";
import { setArchived } from "./archive";
import { ArrangeItems } from "./arrange-items";
import { leave } from "./leave";
import { openOverlay } from "./overlay";

export function RoomMenu({ room }: { room: RoomView }) {
  const owner = room.role === "owner";
  const keepsOrder = room.role !== "member";
  const mayEdit = !room.archived && (owner || reaches(room.role, room.policy?.manage));
  const mayInvite = !room.archived && reaches(room.role, room.policy?.invite);
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("room.menu", { room: room.name })} />}>
      {mayInvite && (
        <MenuItem icon={UserPlus} onSelect={() => openOverlay({ kind: "invite", room: room.id })}>
          {t("room.invite")}
        </MenuItem>
      )}
      {mayEdit && (
        <MenuItem icon={Pencil} onSelect={() => openOverlay({ kind: "edit", room: room.id })}>
          {t("room.edit")}
        </MenuItem>
      )}
      {keepsOrder && (
        <MenuItem icon={Ban} onSelect={() => openOverlay({ kind: "kept", room: room.id })}>
          {t("kept.open")}
        </MenuItem>
      )}
      <MenuItem icon={CheckCheck} shortcut="Esc" onSelect={() => markRead(room.id, room.headSeq, room.headOrdinal)}>
        {t("room.markRead")}
      </MenuItem>
      <ArrangeItems room={room.id} />
      <MenuLine />
      {owner && (
        <>
          <MenuItem icon={Crown} onSelect={() => openOverlay({ kind: "transfer", room: room.id })}>
            {t("life.transfer")}
          </MenuItem>
          <MenuItem
            icon={room.archived ? ArchiveRestore : Archive}
            onSelect={() => void setArchived(room, !room.archived)}
          >
            {t(room.archived ? "life.unarchive" : "life.archive")}
          </MenuItem>
          <MenuItem icon={Trash2} danger onSelect={() => openOverlay({ kind: "delete", room: room.id })}>
            {t("life.delete")}
          </MenuItem>
        </>
      )}
      <MenuItem icon={LogOut} danger onSelect={() => leave(room)}>
        {t("room.leave")}
      </MenuItem>
    </Menu>
  );
}
