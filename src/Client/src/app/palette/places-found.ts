import { useQuery } from "@tanstack/react-query";
import { Hash, Lock, UserRound, UsersRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { RoomId, RoomView } from "@/contracts/wire";
import { directWith, sortConversations } from "@/features/conversations/conversations";
import { peopleSearch } from "@/features/conversations/conversations-queries";
import { unreadOf } from "@/features/rooms/rooms";
import { sortRooms, useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { isConversation } from "@/lib/conversation";
import { usePeople } from "@/lib/people";
import { navigate, roomPath } from "@/lib/router";
import { myId } from "@/lib/session";
import { callName } from "@/lib/title";
import { useDebounced } from "@/lib/use-debounced";
import { startDirect } from "@/app/start-direct";
import { rank } from "./choice";
import type { Found, Wanted } from "./choice";

const mostPeople = 8;

function iconOf(room: RoomView): LucideIcon {
  if (room.kind === "direct") return UserRound;
  if (room.kind === "group") return UsersRound;
  return room.visibility === "private" ? Lock : Hash;
}

/** Rooms and conversations that one has, those with something new a little before others. */
export function useRoomsFound(wanted: Wanted, here: RoomId | undefined): Found[] {
  const rooms = useRooms();
  const people = usePeople();
  const { kind, words } = wanted;
  if (kind === "commands" || kind === "messages") return [];
  return [...sortRooms(rooms), ...sortConversations(Object.values(rooms.byId), undefined).talks]
    .filter((room) => kind === "all" || isConversation(room) === (kind === "people"))
    .filter((room) => words !== "" || room.id !== here)
    .flatMap((room) => {
      const unread = unreadOf(room);
      const choice = {
        id: `room-${room.id}`,
        icon: iconOf(room),
        name: callName(room, myId(), people),
        ...(unread > 0 && { note: t("sidebar.unread", { count: unread }) }),
        run: () => navigate(roomPath(room.id)),
      };
      const found = rank(choice, wanted);
      return found ? [{ choice, score: found.score + (unread > 0 ? 0.5 : 0) }] : [];
    });
}

/** People one has no conversation with yet. */
export function usePeopleFound({ kind, words }: Wanted): Found[] {
  const sought = kind === "all" || kind === "people" ? words : "";
  const asked = useDebounced(sought);
  const { data } = useQuery({ ...peopleSearch(asked), enabled: asked !== "" });
  const rooms = Object.values(useRooms().byId);
  if (sought === "" || asked === "") return [];
  return (data?.items ?? [])
    .filter(({ id }) => id !== myId() && !directWith(rooms, myId(), id))
    .slice(0, mostPeople)
    .map(({ id, name, displayName }) => ({
      score: 2, // Whatever the server found fits.
      choice: {
        id: `person-${id}`,
        icon: UserRound,
        name: t("jump.people", { name: displayName }),
        note: `@${name}`,
        run: () => void startDirect(id),
      },
    }));
}
