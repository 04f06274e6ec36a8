import { useRooms } from "@/features/rooms/rooms-store";
import { isConversation } from "@/lib/conversation";
import type { TextWorld } from "@/text/text-world";

/** Among the rooms one is in. */
export const textWorld: TextWorld = {
  roomNamed(name) {
    const wanted = name.toLowerCase();
    return Object.values(useRooms.getState().byId).find(
      (room) => !isConversation(room) && room.name.toLowerCase() === wanted,
    )?.id;
  },
};
