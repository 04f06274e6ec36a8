import { useRooms } from "@/features/rooms/rooms-store";
import { isConversation, othersIn } from "@/lib/conversation";
import { rightsIn } from "@/lib/room-rights";
import { usePeople } from "@/lib/people";
import { myId, useSession } from "@/lib/session";
import { titleOf } from "@/lib/title";
import type { TextWorld } from "@/text/text-world";

const rooms = () => Object.values(useRooms.getState().byId).filter((room) => !isConversation(room));

/** Among the rooms one is in. */
export const textWorld: TextWorld = {
  roomNamed(name) {
    const wanted = name.toLowerCase();
    return rooms().find((room) => room.name.toLowerCase() === wanted)?.id;
  },
  roomNames: () => rooms().map(({ name }) => name),
  roomTitle(id) {
    const room = useRooms.getState().byId[id];
    return room && titleOf(room, myId(), usePeople.getState());
  },
  mayCallAll(id) {
    const { room, me } = { room: useRooms.getState().byId[id], me: useSession.getState().me };
    return room !== undefined && othersIn(room) > 0 && rightsIn(room, me?.role).mentionAll;
  },
};
