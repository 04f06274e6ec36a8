import { useRooms } from "@/features/rooms/rooms-store";
import { isConversation } from "@/lib/conversation";
import type { TextWorld } from "@/text/text-world";

const rooms = () => Object.values(useRooms.getState().byId).filter((room) => !isConversation(room));

/** Among the rooms one is in. */
export const textWorld: TextWorld = {
  roomNamed(name) {
    const wanted = name.toLowerCase();
    return rooms().find((room) => room.name.toLowerCase() === wanted)?.id;
  },
  roomNames: () => rooms().map(({ name }) => name),
};
