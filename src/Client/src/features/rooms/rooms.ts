import type { EventBatch, Heads, Notice, RoomEvent, RoomId, RoomView, UserId } from "@/contracts/wire";
import { isHidden, isRequest } from "@/lib/conversation";

export interface Rooms {
  /** False until the first Sync was answered. */
  readonly known: boolean;
  readonly byId: Readonly<Record<RoomId, RoomView>>;
  /** Rooms that were left while this page was open. */
  readonly gone: Readonly<Record<RoomId, { name: string; removed: boolean }>>;
}

export const noRooms: Rooms = { known: false, byId: {}, gone: {} };

/** Requests of strangers and what was put away count for nothing. */
export const unreadOf = (room: RoomView) =>
  isRequest(room) || isHidden(room) ? 0 : Math.max(0, room.headOrdinal - room.readOrdinal);

function change(rooms: Rooms, id: RoomId, next: (room: RoomView) => RoomView): Rooms {
  const room = rooms.byId[id];
  if (!room) return rooms;
  const changed = next(room);
  return changed === room ? rooms : { ...rooms, byId: { ...rooms.byId, [id]: changed } };
}

export function synced(rooms: Rooms, views: readonly RoomView[]): Rooms {
  const byId = Object.fromEntries(views.map((view) => [view.id, keepAhead(rooms.byId[view.id], view)]));
  const lost = Object.values(rooms.byId).filter(({ id }) => !byId[id]);
  const gone = Object.fromEntries(lost.map(({ id, name }) => [id, { name, removed: true }]));
  const still = Object.entries(rooms.gone).filter(([id]) => !byId[id]);
  return { known: true, byId, gone: { ...Object.fromEntries(still), ...gone } };
}

/** Neither head nor read cursor ever go back, in whatever order news arrive. */
function keepAhead(old: RoomView | undefined, view: RoomView): RoomView {
  if (!old) return view;
  const head = old.headSeq > view.headSeq ? old : view;
  const read = old.readOrdinal > view.readOrdinal ? old : view;
  const { headSeq, headOrdinal, headAt } = head;
  const { readSeq, readOrdinal } = read;
  return { ...view, headSeq, headOrdinal, headAt, readSeq, readOrdinal };
}

function applyEvent(room: RoomView, event: RoomEvent, me: UserId): RoomView {
  if (event.seq <= room.headSeq) return room;
  const moved = { ...room, headSeq: event.seq, headAt: event.at };
  switch (event.type) {
    case "message.posted": {
      const caughtUp = event.by === me && event.ordinal === room.readOrdinal + 1;
      const read = caughtUp && { readSeq: event.seq, readOrdinal: event.ordinal };
      return { ...moved, headOrdinal: event.ordinal, ...read };
    }
    case "room.renamed":
      return { ...moved, name: event.name };
    case "room.topic-changed":
      return { ...moved, topic: event.topic };
    case "member.joined":
      return { ...moved, members: room.members + 1 };
    case "member.left":
    case "member.removed":
      return { ...moved, members: Math.max(0, room.members - 1) };
    case "member.role-changed":
      return event.user === me ? { ...moved, role: event.role } : moved;
    default:
      return moved;
  }
}

export const applyEvents = (rooms: Rooms, batch: EventBatch, me: UserId): Rooms =>
  change(rooms, batch.room, (room) => batch.events.reduce((last, event) => applyEvent(last, event, me), room));

export function applyHeads(rooms: Rooms, heads: Heads): Rooms {
  return Object.entries(heads).reduce(
    (all, [id, [headSeq, headOrdinal]]) =>
      change(all, id, (room) => (headSeq > room.headSeq ? { ...room, headSeq, headOrdinal } : room)),
    rooms,
  );
}

export const applyRead = (rooms: Rooms, id: RoomId, readSeq: number, readOrdinal: number): Rooms =>
  change(rooms, id, (room) => (readOrdinal > room.readOrdinal ? { ...room, readSeq, readOrdinal } : room));

export function applyNotice(rooms: Rooms, notice: Notice): Rooms {
  switch (notice.type) {
    case "room.joined": {
      const { [notice.room.id]: back, ...gone } = rooms.gone;
      const view = keepAhead(back ? undefined : rooms.byId[notice.room.id], notice.room);
      return { ...rooms, gone, byId: { ...rooms.byId, [view.id]: view } };
    }
    case "room.left": {
      const { [notice.room]: left, ...byId } = rooms.byId;
      if (!left) return rooms;
      return { ...rooms, byId, gone: { ...rooms.gone, [left.id]: { name: left.name, removed: notice.removed } } };
    }
    case "room.changed":
      return change(rooms, notice.room.id, (room) => ({ ...room, ...notice.room }));
    case "read":
      return applyRead(rooms, notice.room, notice.seq, notice.ordinal);
    default:
      return rooms;
  }
}
