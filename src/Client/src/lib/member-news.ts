import { create } from "zustand";
import type { EventBatch, RoomId } from "@/contracts/wire";

/** How often something was heard of the members of a room: lists of them ask again when it grows. */
const useNews = create<Record<RoomId, number>>(() => ({}));

export const useMemberNews = (room: RoomId) => useNews((news) => news[room] ?? 0);

export function noteMembers({ room, events }: EventBatch): void {
  if (events.some(({ type }) => type.startsWith("member.")))
    useNews.setState(({ [room]: count = 0 }) => ({ [room]: count + 1 }));
}
