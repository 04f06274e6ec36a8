import { Hash, Lock, UserRound, UsersRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import { Suspense, useCallback, useMemo } from "react";
import type { Person, RoomId, RoomView, UserId } from "@/contracts/wire";
import { useRooms } from "@/features/rooms/rooms-store";
import { t } from "@/i18n/t";
import { isConversation, isHidden, isRequest, partnerOf } from "@/lib/conversation";
import { usePeople } from "@/lib/people";
import { navigate, roomPath } from "@/lib/router";
import { readSearch } from "@/lib/search/path";
import { myId } from "@/lib/session";
import { callName, titleOf } from "@/lib/title";
import { TextWorldContext } from "@/text/text-world";
import { lazy } from "@/ui/lazy";
import { ListPage } from "@/ui/list-page";
import { Loading } from "@/ui/skeleton";
import { DrawerButton } from "./drawer-button";
import { textWorld } from "./text-world";

const SearchScreen = lazy(() =>
  import("@/features/search/search-screen").then(({ SearchScreen }) => ({ default: SearchScreen })),
);

function iconOf(room: RoomView): LucideIcon {
  if (room.kind === "direct") return UserRound;
  if (room.kind === "group") return UsersRound;
  return room.visibility === "private" ? Lock : Hash;
}

/** Its name, or that of the one to whom one talks; a group without a name has only its id. */
function typedFor(room: RoomView, people: Readonly<Record<UserId, Person>>): string {
  const partner = people[partnerOf(room, myId()) ?? ""];
  return room.name || (partner?.name ?? room.id);
}

/** To the room where one searched, or to the last one. */
function leave(): void {
  const { in: room } = readSearch(location.pathname + location.search);
  navigate(room === undefined ? "/" : roomPath(room));
}

/** The page of search, among the rooms one is in. */
export function SearchPlace() {
  const { known, byId } = useRooms();
  const people = usePeople();
  const placeOf = useCallback((id: RoomId) => byId[id] && titleOf(byId[id], myId(), people), [byId, people]);
  const places = useMemo(
    () =>
      Object.values(byId)
        .filter((room) => !isRequest(room) && !isHidden(room))
        .sort((one, two) => two.headAt - one.headAt)
        .map((room) => ({
          id: room.id,
          name: callName(room, myId(), people),
          title: titleOf(room, myId(), people),
          icon: iconOf(room),
          typed: typedFor(room, people),
          isTalk: isConversation(room),
        })),
    [byId, people],
  );
  const before = <DrawerButton />;
  const loading = (
    <ListPage title={t("sidebar.search")} before={before} busy>
      <Loading rows={6} look="card" />
    </ListPage>
  );
  if (!known) return loading;
  return (
    <TextWorldContext value={textWorld}>
      <Suspense fallback={loading}>
        <SearchScreen before={before} placeOf={placeOf} places={places} onLeave={leave} />
      </Suspense>
    </TextWorldContext>
  );
}
