import type { RoomView, UserId } from "@/contracts/wire";
import { isConversation, isHidden, isNotes, isRequest } from "@/lib/conversation";

export interface Sorted {
  /** What the list shows, the latest first. */
  talks: RoomView[];
  /** From strangers, and unanswered. */
  requests: RoomView[];
}

const latestFirst = (one: RoomView, two: RoomView) => two.headAt - one.headAt || (one.id < two.id ? -1 : 1);

export function sortConversations(rooms: readonly RoomView[], open: string | undefined): Sorted {
  const all = rooms.filter(isConversation).sort(latestFirst);
  return {
    // What is being looked at does not vanish under the eyes.
    talks: all.filter((room) => !isRequest(room) && (!isHidden(room) || room.id === open)),
    requests: all.filter(isRequest),
  };
}

/** The direct conversation with somebody, if there is one that is no request. */
export const directWith = (rooms: readonly RoomView[], me: UserId, other: UserId): RoomView | undefined =>
  rooms.find((room) => room.kind === "direct" && !isRequest(room) && !isNotes(room, me) && room.people.includes(other));
