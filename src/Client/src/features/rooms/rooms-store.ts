import { useMemo } from "react";
import { create } from "zustand";
import type { EventBatch, Heads, Notice, RoomId, RoomView } from "@/contracts/wire";
import { currentLocale } from "@/i18n/locale";
import { isConversation } from "@/lib/conversation";
import { myId } from "@/lib/session";
import { useOrder } from "@/lib/sidebar-order";
import { noteWait } from "@/lib/slow-mode";
import { chat } from "@/realtime/chat";
import { applyEvents, applyHeads, applyNotice, applyRead, applyStanding, noRooms, synced, unreadOf } from "./rooms";
import type { Rooms } from "./rooms";

export const useRooms = create<Rooms>(() => noRooms);

const update = (next: (rooms: Rooms) => Rooms) => useRooms.setState((rooms) => next(rooms), true);

export const roomsSynced = (views: readonly RoomView[]) => update((rooms) => synced(rooms, views));
export const roomEvents = (batch: EventBatch) => update((rooms) => applyEvents(rooms, batch, myId()));
export const roomHeads = (heads: Heads) => update((rooms) => applyHeads(rooms, heads));
export const roomNotice = (notice: Notice) => update((rooms) => applyNotice(rooms, notice));
export const joinedRoom = (room: RoomView) => roomNotice({ type: "room.joined", room });
export function roomStanding(room: RoomView): void {
  update((rooms) => applyStanding(rooms, room));
  if (room.slowUntil !== undefined) noteWait(room.id, room.slowUntil);
}
export const forgetRooms = () => update(() => noRooms);

export const useRoom = (id: RoomId) => useRooms((rooms) => rooms.byId[id]);

let collator: Intl.Collator | undefined;

export function sortRooms(rooms: Rooms): RoomView[] {
  collator ??= new Intl.Collator(currentLocale(), { numeric: true, sensitivity: "base" });
  const { compare } = collator;
  const own = Object.values(rooms.byId).filter((room) => !isConversation(room));
  return own.sort((one, two) => compare(one.name, two.name) || (one.id < two.id ? -1 : 1));
}

export function useSortedRooms(): RoomView[] {
  const rooms = useRooms();
  return useMemo(() => sortRooms(rooms), [rooms]);
}

/** What calls for attention: what is said in conversations, and what calls me elsewhere. */
export function useAttentionTotal(): number {
  const muted = useOrder((order) => order.muted);
  const waiting = (room: RoomView) =>
    !isConversation(room) ? (room.mentions ?? 0) : muted.includes(room.id) ? 0 : unreadOf(room);
  return useRooms((rooms) => Object.values(rooms.byId).reduce((sum, room) => sum + waiting(room), 0));
}

const told = new Map<RoomId, ReturnType<typeof setTimeout>>();
const pause = 300;

function tellRead(id: RoomId): void {
  told.delete(id);
  const room = useRooms.getState().byId[id];
  if (room) void chat.markRead(id, room.readSeq, room.readOrdinal).catch(() => undefined);
}

/**
 * Moves the read cursor at once and tells the server soon, once for a burst of messages. A cursor that the server did
 * not get is told by the next one.
 */
export function markRead(id: RoomId, seq: number, ordinal: number): void {
  const room = useRooms.getState().byId[id];
  if (!room || ordinal <= room.readOrdinal) return;
  update((rooms) => applyRead(rooms, id, seq, ordinal));
  if (!told.has(id))
    told.set(
      id,
      setTimeout(() => tellRead(id), pause),
    );
}
