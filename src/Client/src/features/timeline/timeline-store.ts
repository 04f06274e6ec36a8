import { create } from "zustand";
import type { EventBatch, Heads, RoomId, SyncAnswer } from "@/contracts/wire";
import { myId } from "@/lib/session";
import { apply, applyHead, detach, emptyTimeline, lastSeq } from "./timeline";
import type { Timeline } from "./timeline";

interface Timelines {
  /** The most recently opened room last. */
  byRoom: Readonly<Record<RoomId, Timeline>>;
  /** Why the newest try to load something of this room failed. */
  errors: Readonly<Record<RoomId, string>>;
}

const cached = 20;

export const useTimelines = create<Timelines>(() => ({ byRoom: {}, errors: {} }));

export const timelineOf = (room: RoomId) => useTimelines.getState().byRoom[room];

export function setTimeline(room: RoomId, timeline: Timeline): void {
  useTimelines.setState(({ byRoom }) => {
    const { [room]: before, ...others } = byRoom;
    if (before) return { byRoom: { ...byRoom, [room]: timeline } };
    const kept = Object.entries(others).slice(1 - cached);
    return { byRoom: { ...Object.fromEntries(kept), [room]: timeline } };
  });
}

export function changeTimeline(room: RoomId, next: (timeline: Timeline) => Timeline): void {
  const timeline = timelineOf(room);
  const changed = timeline && next(timeline);
  if (changed && changed !== timeline) setTimeline(room, changed);
}

export function dropTimeline(room: RoomId): void {
  useTimelines.setState(({ byRoom }) => {
    const { [room]: _, ...rest } = byRoom;
    return { byRoom: rest };
  });
}

export function setError(room: RoomId, code: string | undefined): void {
  useTimelines.setState(({ errors }) => {
    const { [room]: _, ...rest } = errors;
    return { errors: code === undefined ? rest : { ...rest, [room]: code } };
  });
}

export const forgetTimelines = () => useTimelines.setState({ byRoom: {}, errors: {} });

/** For Sync: up to where each cached room that follows its head is known. */
export function timelineCursors(): Record<RoomId, number> {
  const { byRoom } = useTimelines.getState();
  const live = Object.entries(byRoom).filter(([, timeline]) => timeline.following && timeline.events.length > 0);
  return Object.fromEntries(live.map(([room, timeline]) => [room, lastSeq(timeline)]));
}

export const timelineEvents = (batch: EventBatch) =>
  changeTimeline(batch.room, (timeline) => batch.events.reduce(apply, applyHead(timeline, batch.to)));

export function timelineHeads(heads: Heads): void {
  for (const [room, [seq]] of Object.entries(heads)) changeTimeline(room, (timeline) => applyHead(timeline, seq));
}

/** Rooms that are too far behind stay readable where someone reads them; the others are opened anew when needed. */
export function timelinesSynced(answer: SyncAnswer, open: RoomId | undefined): void {
  const heads = new Map(answer.rooms.map((room) => [room.id, room.headSeq]));
  for (const room of Object.keys(useTimelines.getState().byRoom)) {
    const head = heads.get(room);
    if (head === undefined) dropTimeline(room);
    else if (!answer.reset.includes(room)) changeTimeline(room, (timeline) => applyHead(timeline, head));
    else if (room === open) changeTimeline(room, (timeline) => detach(timeline, head));
    else dropTimeline(room);
  }
  for (const batch of answer.missed) timelineEvents(batch);
}

export const startTimeline = (room: RoomId, head: number, following: boolean) =>
  setTimeline(room, { ...emptyTimeline(head, myId()), following });
