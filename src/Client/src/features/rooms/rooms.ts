import type { EventBatch, Heads, Notice, ReadCursor, RoomEvent, RoomId, RoomView, UserId } from "@/contracts/wire";
import { isHidden, isRequest } from "@/lib/conversation";
import { isApart } from "@/lib/replies";

export interface Rooms {
  /** False until the first Sync was answered. */
  readonly known: boolean;
  readonly byId: Readonly<Record<RoomId, RoomView>>;
  /** Rooms that were left while this page was open. */
  readonly gone: Readonly<Record<RoomId, { name: string; removed: boolean }>>;
  /** Why rooms are not mine any more, as far as it was told; comes before or after that they are not. */
  readonly farewells: Readonly<Record<RoomId, Farewell>>;
}

export type Farewell = Omit<Extract<Notice, { type: "room.farewell" }>, "type">;

export const noRooms: Rooms = { known: false, byId: {}, gone: {}, farewells: {} };

/** Requests of strangers and what was put away count for nothing. */
export const unreadOf = (room: RoomView) =>
  isRequest(room) || isHidden(room) ? 0 : Math.max(0, room.headOrdinal - room.readOrdinal);

/** Of the messages that call me by name, or with all. */
const withMentions = ({ mentions: _, ...room }: RoomView, mentions: number | undefined): RoomView =>
  mentions ? { ...room, mentions } : room;

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
  return { ...rooms, known: true, byId, gone: { ...Object.fromEntries(still), ...gone } };
}

/** Of two read cursors that of the later epoch holds: it was set back on purpose. Within an epoch they go forward. */
const isFurther = (one: Read, other: Read) =>
  (one.readEpoch ?? 0) === (other.readEpoch ?? 0)
    ? one.readOrdinal > other.readOrdinal
    : (one.readEpoch ?? 0) > (other.readEpoch ?? 0);

type Read = Pick<RoomView, "readSeq" | "readOrdinal" | "readEpoch">;

const cursor = (readSeq: number, readOrdinal: number, readEpoch: number | undefined): Read => ({
  readSeq,
  readOrdinal,
  ...(readEpoch !== undefined && { readEpoch }),
});

/** Neither head nor read cursor ever go back by themselves, in whatever order news arrive. */
function keepAhead(old: RoomView | undefined, view: RoomView): RoomView {
  if (!old) return view;
  const head = old.headSeq > view.headSeq ? old : view;
  const read = isFurther(old, view) ? old : view;
  const { headSeq, headOrdinal, headAt } = head;
  const { readSeq, readOrdinal, readEpoch } = read;
  const muted = view.muted ?? old.muted; // Lists do not say it.
  return { ...view, headSeq, headOrdinal, headAt, ...cursor(readSeq, readOrdinal, readEpoch), ...(muted && { muted }) };
}

const unmuted = ({ muted: _, ...room }: RoomView): RoomView => room;

/** What the room itself says of me in it. */
export const applyStanding = (rooms: Rooms, { id, role, muted }: RoomView): Rooms =>
  change(rooms, id, (room) => ({ ...unmuted(room), role, ...(muted && { muted }) }));

function applyEvent(room: RoomView, event: RoomEvent, me: UserId): RoomView {
  if (event.seq <= room.headSeq) return room;
  const moved = { ...room, headSeq: event.seq, headAt: event.at };
  switch (event.type) {
    case "message.posted": {
      const caughtUp = event.by === me && !isApart(event) && event.ordinal === room.readOrdinal + 1;
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
      return { ...moved, members: Math.max(0, room.members - 1) }; // The card that follows has the exact number.
    case "member.role-changed":
      if (event.by === me && event.byRole) return { ...moved, role: event.byRole };
      return event.user === me ? { ...moved, role: event.role } : moved;
    case "member.muted": {
      const { until, reason } = event;
      const muted = { ...(until !== undefined && { until }), ...(reason !== undefined && { reason }) };
      return event.user === me ? { ...moved, muted } : moved;
    }
    case "member.unmuted":
      return event.user === me ? unmuted(moved) : moved;
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

/** @param epoch Without one: that of the cursor that is. */
export const applyRead = (rooms: Rooms, id: RoomId, { seq, ordinal, epoch }: ReadCursor): Rooms =>
  change(rooms, id, (room) => {
    const read = cursor(seq, ordinal, epoch ?? room.readEpoch);
    if (!isFurther(read, room)) return room;
    // What is left when not all is read is for the server to say.
    return { ...withMentions(room, ordinal >= room.headOrdinal ? 0 : room.mentions), ...read };
  });

export function applyNotice(rooms: Rooms, notice: Notice): Rooms {
  switch (notice.type) {
    case "room.joined": {
      const { [notice.room.id]: back, ...gone } = rooms.gone;
      const { [notice.room.id]: _, ...farewells } = rooms.farewells;
      const view = keepAhead(back ? undefined : rooms.byId[notice.room.id], notice.room);
      return { ...rooms, gone, farewells, byId: { ...rooms.byId, [view.id]: view } };
    }
    case "room.left": {
      const { [notice.room]: left, ...byId } = rooms.byId;
      if (!left) return rooms;
      return { ...rooms, byId, gone: { ...rooms.gone, [left.id]: { name: left.name, removed: notice.removed } } };
    }
    case "room.farewell": {
      const { type: _, ...farewell } = notice;
      return { ...rooms, farewells: { ...rooms.farewells, [notice.room]: farewell } };
    }
    case "room.changed":
      return change(rooms, notice.room.id, (room) => ({ ...room, ...notice.room }));
    case "read":
      return change(applyRead(rooms, notice.room, notice), notice.room, (room) =>
        notice.ordinal >= room.readOrdinal ? withMentions(room, notice.mentions) : room,
      );
    case "mentioned":
      return change(rooms, notice.room, (room) => withMentions(room, notice.mentions));
    default:
      return rooms;
  }
}
