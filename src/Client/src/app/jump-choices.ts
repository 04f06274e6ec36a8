import { useQuery } from "@tanstack/react-query";
import {
  CheckCheck,
  Compass,
  Hash,
  Keyboard,
  Lock,
  MessageSquarePlus,
  Plus,
  Settings,
  UserRound,
  UsersRound,
} from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { RoomView } from "@/contracts/wire";
import { peopleSearch } from "@/features/conversations/conversations-queries";
import { directWith, sortConversations } from "@/features/conversations/conversations";
import { unreadOf } from "@/features/rooms/rooms";
import { sortRooms, useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { usePeople } from "@/lib/people";
import { navigate, roomPath } from "@/lib/router";
import { myId } from "@/lib/session";
import { callName } from "@/lib/title";
import { useDebounced } from "@/lib/use-debounced";
import { matchScore } from "@/lib/match";
import { keyNames } from "@/ui/keys";
import { openOverlay } from "./overlay";
import { places } from "./places";
import { readEverything } from "./read-all";
import { settingsPath } from "./settings/place";
import { startDirect } from "./start-direct";

export interface Choice {
  id: string;
  icon: LucideIcon;
  name: string;
  note?: string;
  run: () => void;
}

const mostPeople = 8;

function iconOf(room: RoomView): LucideIcon {
  if (room.kind === "direct") return UserRound;
  if (room.kind === "group") return UsersRound;
  return room.visibility === "private" ? Lock : Hash;
}

/** Rooms and conversations that one has. */
function useRoomChoices(text: string): Choice[] {
  const rooms = useRooms();
  const people = usePeople();
  const all = [...sortRooms(rooms), ...sortConversations(Object.values(rooms.byId), undefined).talks];
  return all
    .map((room) => ({ room, name: callName(room, myId(), people) }))
    .map(({ room, name }) => ({ room, name, score: matchScore(name, text) + (unreadOf(room) > 0 ? 0.5 : 0) }))
    .filter(({ score }) => score >= 1)
    .sort((one, two) => two.score - one.score)
    .slice(0, 50)
    .map(({ room, name }) => ({
      id: `room-${room.id}`,
      icon: iconOf(room),
      name,
      ...(unreadOf(room) > 0 && { note: t("sidebar.unread", { count: unreadOf(room) }) }),
      run: () => navigate(roomPath(room.id)),
    }));
}

/** People one has no conversation with yet. */
function usePeopleChoices(text: string): Choice[] {
  const words = useDebounced(text.trim());
  const { data } = useQuery({ ...peopleSearch(words), enabled: words !== "" });
  const rooms = Object.values(useRooms().byId);
  if (!text.trim()) return [];
  return (data?.items ?? [])
    .filter(({ id }) => id !== myId() && !directWith(rooms, myId(), id))
    .slice(0, mostPeople)
    .map(({ id, name, displayName }) => ({
      id: `person-${id}`,
      icon: UserRound,
      name: t("jump.people", { name: displayName }),
      note: `@${name}`,
      run: () => void startDirect(id),
    }));
}

export function useChoices(text: string): Choice[] {
  const found = useRoomChoices(text);
  const people = usePeopleChoices(text);
  const actions: Choice[] = [
    { id: "browse", icon: Compass, name: t("sidebar.browse"), run: () => openOverlay({ kind: "browse" }) },
    { id: "create", icon: Plus, name: t("sidebar.create"), run: () => openOverlay({ kind: "create" }) },
    {
      id: "talk",
      icon: MessageSquarePlus,
      name: t("conversation.new"),
      run: () => openOverlay({ kind: "new-conversation" }),
    },
    ...Object.entries(places).map(([page, { icon, label }]) => ({
      id: page,
      icon,
      name: t(label),
      run: () => navigate(`/${page}`),
    })),
    {
      id: "read-all",
      icon: CheckCheck,
      name: t("shortcuts.readAll"),
      note: keyNames("shift+Esc"),
      run: readEverything,
    },
    { id: "settings", icon: Settings, name: t("settings.title"), run: () => navigate(settingsPath()) },
    { id: "keys", icon: Keyboard, name: t("menu.shortcuts"), run: () => openOverlay({ kind: "shortcuts" }) },
  ].filter(({ name }) => matchScore(name, text) >= 1);
  const named = text.trim();
  const create: Choice[] = named
    ? [
        {
          id: "named",
          icon: Plus,
          name: t("jump.createNamed", { name: named }),
          run: () => openOverlay({ kind: "create", name: named }),
        },
      ]
    : [];
  return [...found, ...people, ...actions, ...create];
}
