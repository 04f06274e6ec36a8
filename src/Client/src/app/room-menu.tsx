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
import { markRead } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { useRights } from "@/lib/room-rights";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";
import { setArchived } from "./archive";
import { ArrangeItems } from "./arrange-items";
import { FilesItem } from "./files-item";
import { HiddenItem } from "./hidden-item";
import { leave } from "./leave";
import { openOverlay } from "./overlay";

export function RoomMenu({ room }: { room: RoomView }) {
  const may = useRights(room);
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("room.menu", { room: room.name })} />}>
      {may.invite && (
        <MenuItem icon={UserPlus} onSelect={() => openOverlay({ kind: "invite", room: room.id })}>
          {t("room.invite")}
        </MenuItem>
      )}
      {(may.manage || may.setPolicy) && (
        <MenuItem icon={Pencil} onSelect={() => openOverlay({ kind: "edit", room: room.id })}>
          {t("room.edit")}
        </MenuItem>
      )}
      {may.keepOrder && (
        <MenuItem icon={Ban} onSelect={() => openOverlay({ kind: "kept", room: room.id })}>
          {t("kept.open")}
        </MenuItem>
      )}
      <MenuItem
        icon={CheckCheck}
        shortcut={keysOf("read")}
        onSelect={() => markRead(room.id, room.headSeq, room.headOrdinal)}
      >
        {t("room.markRead")}
      </MenuItem>
      <FilesItem room={room.id} />
      <HiddenItem room={room.id} />
      <ArrangeItems room={room.id} />
      <MenuLine />
      {may.transfer && (
        <MenuItem icon={Crown} onSelect={() => openOverlay({ kind: "transfer", room: room.id })}>
          {t("life.transfer")}
        </MenuItem>
      )}
      {may.archive && (
        <MenuItem
          icon={room.archived ? ArchiveRestore : Archive}
          onSelect={() => void setArchived(room, !room.archived)}
        >
          {t(room.archived ? "life.unarchive" : "life.archive")}
        </MenuItem>
      )}
      {may.remove && (
        <MenuItem icon={Trash2} danger onSelect={() => openOverlay({ kind: "delete", room: room.id })}>
          {t("life.delete")}
        </MenuItem>
      )}
      <MenuItem icon={LogOut} danger onSelect={() => leave(room)}>
        {t("room.leave")}
      </MenuItem>
    </Menu>
  );
}
