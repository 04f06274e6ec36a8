import type { RoomView, UserId } from "@/contracts/wire";
import { directWith } from "@/features/conversations/conversations";
import { startConversation } from "@/features/conversations/conversations-queries";
import { joinedRoom, useRooms } from "@/features/rooms/rooms-store";
import { isHidden } from "@/lib/conversation";
import { navigate, roomPath } from "@/lib/router";
import { myId } from "@/lib/session";
import { tellFailure } from "@/lib/toast";

export function openConversation(room: RoomView): void {
  joinedRoom(room);
  navigate(roomPath(room.id));
}

/** Opens the conversation with somebody; the server makes it when there is none. */
export async function startDirect(other: UserId): Promise<void> {
  const known = directWith(Object.values(useRooms.getState().byId), myId(), other);
  if (known && !isHidden(known)) {
    navigate(roomPath(known.id));
    return;
  }
  try {
    openConversation(await startConversation(other === myId() ? [] : [other]));
  } catch (error) {
    tellFailure(error);
  }
}
