import type { HistoryPage, RoomId } from "@/contracts/wire";
import { codeOf } from "@/lib/refused";
import { chat } from "@/realtime/chat";
import { applyPage, atHead, firstSeq, gapAfter, lastSeq, trim } from "./timeline";
import { changeTimeline, setError, startTimeline, timelineOf } from "./timeline-store";

const pageSize = 50;
const pageSizeOfRepair = 200;
/** Events of one room in memory: several screens to both sides of the reader. */
const most = 400;
const before = 15;

const busy = new Map<string, Promise<void>>();

/** Runs `load` unless the same is under way already. What was loaded is in the store, or the reason why not. */
function once(room: RoomId, kind: string, load: () => Promise<void>): Promise<void> {
  const key = `${room} ${kind}`;
  const running = busy.get(key);
  if (running) return running;
  const run = load()
    .then(() => setError(room, undefined))
    .catch((error: unknown) => setError(room, codeOf(error)))
    .finally(() => busy.delete(key));
  busy.set(key, run);
  return run;
}

const take = (room: RoomId, page: HistoryPage) => changeTimeline(room, (timeline) => applyPage(timeline, page));

/** Loads the page where reading goes on: around the first unread message, or the newest. */
export function openTimeline(room: RoomId, head: number, readSeq: number, unread: number): Promise<void> {
  const known = timelineOf(room);
  if (known && known.events.length > 0) return repair(room);
  return once(room, "open", async () => {
    const middle = unread > pageSize - before && readSeq > before;
    if (!timelineOf(room)) startTimeline(room, head, !middle);
    take(room, await chat.history(room, null, middle ? readSeq - before : null, pageSize));
    await fill(room);
  });
}

export const openLatest = (room: RoomId): Promise<void> =>
  once(room, "open", async () => {
    const timeline = timelineOf(room);
    if (timeline?.following && atHead(timeline)) return;
    const page = await chat.history(room, null, null, pageSize);
    startTimeline(room, page.head, true);
    take(room, page);
  });

export const loadOlder = (room: RoomId): Promise<void> =>
  once(room, "older", async () => {
    const timeline = timelineOf(room);
    if (!timeline || timeline.start || timeline.events.length === 0) return;
    take(room, await chat.history(room, firstSeq(timeline), null, pageSize));
    changeTimeline(room, (loaded) => trim(loaded, "oldest", most));
  });

export const loadNewer = (room: RoomId): Promise<void> =>
  once(room, "newer", async () => {
    const timeline = timelineOf(room);
    if (!timeline || timeline.following || timeline.events.length === 0) return;
    take(room, await chat.history(room, null, lastSeq(timeline), pageSize));
    changeTimeline(room, (loaded) => trim(loaded, "newest", most));
  });

/** Loads the window anew around one event, unless it is in it. */
export const openAround = (room: RoomId, seq: number): Promise<void> =>
  once(room, "around", async () => {
    const timeline = timelineOf(room);
    if (timeline && firstSeq(timeline) <= seq && seq <= lastSeq(timeline)) return;
    const page = await chat.history(room, null, Math.max(0, seq - pageSize / 2), pageSize);
    startTimeline(room, page.head, false);
    take(room, page);
  });

/** After a lost connection: what was done meanwhile to messages in a window that does not reach the head. */
export const refreshNotes = (room: RoomId): Promise<void> =>
  once(room, "notes", async () => {
    const timeline = timelineOf(room);
    if (!timeline || timeline.following || timeline.events.length === 0) return;
    for (let after = firstSeq(timeline) - 1; after < lastSeq(timeline); after += pageSizeOfRepair) {
      take(room, await chat.history(room, null, after, pageSizeOfRepair));
    }
  });

/** Fetches what is missing between the window and the head. Nothing to do is the usual case. */
export function repair(room: RoomId): Promise<void> {
  const timeline = timelineOf(room);
  if (!timeline || gapAfter(timeline) === undefined || !chat.online) return Promise.resolve();
  return once(room, "repair", () => fill(room));
}

async function fill(room: RoomId): Promise<void> {
  for (let rounds = 0; rounds < 50; rounds++) {
    const timeline = timelineOf(room);
    const gap = timeline && gapAfter(timeline);
    if (gap === undefined || timeline?.events.length === 0) return;
    const page = await chat.history(room, null, gap, pageSizeOfRepair);
    if (page.events.length === 0) return;
    take(room, page);
  }
}

/** Frees memory of a room at whose end someone reads. */
export const trimToEnd = (room: RoomId) => changeTimeline(room, (timeline) => trim(timeline, "newest", most));
