import type { RoomId, RoomView, UserId } from "@/contracts/wire";

type Kind = Pick<RoomView, "kind">;
type People = Pick<RoomView, "kind" | "people">;

export const isConversation = (room: Kind) => room.kind !== "room";

/** The same by the id alone, for rooms that are not known any more. */
export const isConversationId = (id: RoomId) => /^[dg]/.test(id);

/** Somebody unknown began it and waits for an answer: kept apart, and not counted as unread. */
export const isRequest = (room: Pick<RoomView, "requestBy">) => room.requestBy !== undefined;

/** Put away until something new is said in it. */
export const isHidden = (room: Pick<RoomView, "hiddenOrdinal" | "headOrdinal">) =>
  room.hiddenOrdinal !== undefined && room.headOrdinal <= room.hiddenOrdinal;

export const othersOf = (room: People, me: UserId) => room.people.filter((id) => id !== me);

/** How many others are in a room or conversation. */
export const othersIn = (room: Pick<RoomView, "kind" | "people" | "members">) =>
  Math.max(0, (isConversation(room) ? room.people.length : room.members) - 1);

/** The other one of a direct conversation; undefined for notes to oneself and for groups. */
export const partnerOf = (room: People, me: UserId): UserId | undefined =>
  room.kind === "direct" ? othersOf(room, me)[0] : undefined;

export const isNotes = (room: People, me: UserId) => room.kind === "direct" && othersOf(room, me).length === 0;
