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
export function roomNotice(notice: Notice): void {
  if (notice.type === "read" && (notice.epoch ?? 0) > epochOf(notice.room)) kept.add(notice.room);
  update((rooms) => applyNotice(rooms, notice));
}
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

/** Where a cursor was set back, on whichever device: what is on screen is not marked as read until the room is opened anew. */
const kept = new Set<RoomId>();

const epochOf = (id: RoomId) => useRooms.getState().byId[id]?.readEpoch ?? 0;

/** Someone opens the room: what they see from now on they have read. */
export const readFromNow = (id: RoomId) => void kept.delete(id);

/** As {@link markRead}, unless the cursor was set back while the room is open. */
export function markSeen(id: RoomId, seq: number, ordinal: number): void {
  if (!kept.has(id)) markRead(id, seq, ordinal);
}

/** Sets the cursor back to right before a message, on all devices. Throws what the server refuses. */
export async function markUnread(id: RoomId, message: number): Promise<void> {
  clearTimeout(told.get(id));
  told.delete(id);
  kept.add(id);
  try {
    const back = await chat.markUnread(id, message);
    update((rooms) => applyRead(rooms, id, back));
  } catch (error) {
    kept.delete(id);
    throw error;
  }
}

/** Marks all rooms as read, on all devices. */
export function markAllRead(): void {
  kept.clear();
  update((rooms) =>
    Object.values(rooms.byId)
      .filter(({ requestBy }) => requestBy === undefined)
      .reduce((all, { id, headSeq, headOrdinal }) => applyRead(all, id, { seq: headSeq, ordinal: headOrdinal }), rooms),
  );
  void chat.markAllRead().catch(() => undefined); // What the server did not get it hears when something is read the next time.
}

const told = new Map<RoomId, ReturnType<typeof setTimeout>>();
const pause = 300;

function tellRead(id: RoomId): void {
  told.delete(id);
  const room = useRooms.getState().byId[id];
  if (room) void chat.markRead(id, room.readSeq, room.readOrdinal, room.readEpoch ?? 0).catch(() => undefined);
}

/**
 * Moves the read cursor at once and tells the server soon, once for a burst of messages. A cursor that the server did
 * not get is told by the next one.
 */
export function markRead(id: RoomId, seq: number, ordinal: number): void {
  const room = useRooms.getState().byId[id];
  if (!room || ordinal <= room.readOrdinal) return;
  update((rooms) => applyRead(rooms, id, { seq, ordinal }));
  if (!told.has(id))
    told.set(
      id,
      setTimeout(() => tellRead(id), pause),
    );
}
