import {
  Bell,
  BellOff,
  CalendarDays,
  CheckCheck,
  LogOut,
  Pencil,
  Pin,
  SmilePlus,
  Star,
  StarOff,
  UserPlus,
  Users,
} from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { markRead, useRoom } from "@/features/rooms/rooms-store";
import { reactToLatest } from "@/features/timeline/acts/react-latest";
import "@/i18n/en-keys";
import "@/i18n/en-palette";
import { t } from "@/i18n/t";
import { isConversation } from "@/lib/conversation";
import { rightsIn } from "@/lib/room-rights";
import { navigate, roomPath } from "@/lib/router";
import { useMe } from "@/lib/session";
import { favour, mute, useOrder } from "@/lib/sidebar-order";
import { useTitle } from "@/lib/title";
import { arrange } from "@/app/arrange-items";
import { leave } from "@/app/leave";
import { openOverlay } from "@/app/overlay";
import { actions } from "@/app/shortcut-actions";
import type { Choice } from "./choice";

/** What can be done in the room where one is; its name stands beside each. */
export function useRoomCommands(here: RoomId | undefined): Choice[] {
  const room = useRoom(here ?? "");
  const note = useTitle(room);
  const role = useMe()?.role;
  const { favourites, muted } = useOrder();
  if (!room) return [];

  const { id } = room;
  const may = rightsIn(room, role);
  const [favourite, quiet, talk] = [favourites.includes(id), muted.includes(id), isConversation(room)];
  const all: (Choice | false)[] = [
    { id: "panel", icon: Users, name: t("palette.panel"), keys: "panel", run: () => actions.panel(id) },
    { id: "pins", icon: Pin, name: t("palette.pins"), run: () => navigate(`${roomPath(id)}?panel=pins`) },
    { id: "date", icon: CalendarDays, name: t("palette.date"), run: () => openOverlay({ kind: "date", room: id }) },
    {
      id: "read",
      icon: CheckCheck,
      name: t("room.markRead"),
      keys: "read",
      run: () => markRead(id, room.headSeq, room.headOrdinal),
    },
    may.react && {
      id: "react",
      icon: SmilePlus,
      name: t("keys.reactLatest"),
      keys: "reactLatest",
      run: () => reactToLatest(room),
    },
    !talk &&
      may.invite && {
        id: "invite",
        icon: UserPlus,
        name: t("room.invite"),
        run: () => openOverlay({ kind: "invite", room: id }),
      },
    !talk &&
      (may.manage || may.setPolicy) && {
        id: "edit",
        icon: Pencil,
        name: t("room.edit"),
        run: () => openOverlay({ kind: "edit", room: id }),
      },
    {
      id: "favour",
      icon: favourite ? StarOff : Star,
      name: t(favourite ? "order.unfavour" : "order.favour"),
      run: () => void arrange(favour(id, !favourite)),
    },
    {
      id: "mute",
      icon: quiet ? Bell : BellOff,
      name: t(quiet ? "arrange.unmute" : "arrange.mute"),
      run: () => void arrange(mute(id, !quiet)),
    },
    !talk && { id: "leave", icon: LogOut, name: t("room.leave"), run: () => leave(room) },
    room.kind === "group" && {
      id: "leave",
      icon: LogOut,
      name: t("conversation.leave"),
      run: () => openOverlay({ kind: "leave-group", room: id }),
    },
  ];
  return all.flatMap((choice) => (choice ? [{ ...choice, note }] : []));
}
