import { CheckCheck, Ellipsis, EyeOff, LogOut, Pencil, UserPlus } from "lucide-react";
import type { RoomView } from "@/contracts/wire";
import { hideConversation, showConversation } from "@/features/conversations/conversations-queries";
import { markRead } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { isNotes, isRequest } from "@/lib/conversation";
import { navigate, roomPath } from "@/lib/router";
import { myId } from "@/lib/session";
import { keysOf } from "@/lib/shortcuts";
import { useCallName } from "@/lib/title";
import { showToast, tellFailure } from "@/lib/toast";
import { IconButton } from "@/ui/icon-button";
import { Menu, MenuItem, MenuLine } from "@/ui/menu";
import { ArrangeItems } from "./arrange-items";
import { FilesItem } from "./files-item";
import { HiddenItem } from "./hidden-item";
import { forgetRoom } from "./recent";
import { openOverlay } from "./overlay";

async function hide({ id }: RoomView): Promise<void> {
  try {
    await hideConversation(id);
    forgetRoom(id);
    navigate("/");
    showToast({ text: t("conversation.hidden"), undo: () => void show(id) });
  } catch (error) {
    tellFailure(error);
  }
}

async function show(id: string): Promise<void> {
  try {
    await showConversation(id);
    navigate(roomPath(id));
  } catch (error) {
    tellFailure(error);
  }
}

export function ConversationMenu({ room }: { room: RoomView }) {
  const name = useCallName(room);
  const group = room.kind === "group";
  const mayAdd = !isNotes(room, myId()) && !isRequest(room);
  return (
    <Menu align="end" trigger={<IconButton icon={Ellipsis} label={t("conversation.menu", { name })} />}>
      {mayAdd && (
        <MenuItem icon={UserPlus} onSelect={() => openOverlay({ kind: "add-people", room: room.id })}>
          {t("conversation.add")}
        </MenuItem>
      )}
      {group && (
        <MenuItem icon={Pencil} onSelect={() => openOverlay({ kind: "rename-group", room: room.id })}>
          {t("conversation.rename")}
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
      <MenuItem icon={EyeOff} onSelect={() => void hide(room)}>
        {t("conversation.hide")}
      </MenuItem>
      {group && <MenuLine />}
      {group && (
        <MenuItem icon={LogOut} danger onSelect={() => openOverlay({ kind: "leave-group", room: room.id })}>
          {t("conversation.leave")}
        </MenuItem>
      )}
    </Menu>
  );
}
