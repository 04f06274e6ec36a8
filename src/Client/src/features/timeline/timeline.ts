import type { HistoryPage, RoomEvent } from "@/contracts/wire";

/** A window on the log of one room. */
export interface Timeline {
  /** Dense, oldest first: each seq is one more than that before it. */
  readonly events: readonly RoomEvent[];
  /** True when there is nothing before the first event. */
  readonly start: boolean;
  /** The highest seq that is known to exist. */
  readonly head: number;
  /** False while the window ends before the head on purpose, because someone reads far up. */
  readonly following: boolean;
  /** What arrived beyond a hole, oldest first; waits there until the hole is filled. */
  readonly ahead: readonly RoomEvent[];
}

const keptAhead = 500;

export const emptyTimeline = (head: number): Timeline => ({
  events: [],
  start: head === 0,
  head,
  following: true,
  ahead: [],
});

export const firstSeq = (timeline: Timeline) => timeline.events[0]?.seq ?? 0;
export const lastSeq = (timeline: Timeline) => timeline.events.at(-1)?.seq ?? 0;

/** The seq after which events are missing that should be in the window, if any. */
export function gapAfter(timeline: Timeline): number | undefined {
  const last = lastSeq(timeline);
  return timeline.following && last < timeline.head ? last : undefined;
}

export const atHead = (timeline: Timeline) => lastSeq(timeline) >= timeline.head;

/** Takes one event that was pushed or that answers an own send. Late, early and repeated ones do no harm. */
export function apply(timeline: Timeline, event: RoomEvent): Timeline {
  const head = Math.max(timeline.head, event.seq);
  const last = lastSeq(timeline);
  if (timeline.events.length === 0 ? event.seq === 1 : event.seq === last + 1) {
    return drain({ ...timeline, head, start: timeline.start || event.seq === 1, events: [...timeline.events, event] });
  }
  if (event.seq <= last || !timeline.following) return head === timeline.head ? timeline : { ...timeline, head };
  return { ...timeline, head, ahead: keepAhead(timeline.ahead, event) };
}

function keepAhead(ahead: readonly RoomEvent[], event: RoomEvent): readonly RoomEvent[] {
  const at = ahead.findIndex(({ seq }) => seq >= event.seq);
  if (at >= 0 && ahead[at]?.seq === event.seq) return ahead;
  const next = at < 0 ? [...ahead, event] : ahead.toSpliced(at, 0, event);
  return next.slice(0, keptAhead); // What falls off is fetched like any other hole.
}

/** Moves events from `ahead` into the window as far as they follow on. */
function drain(timeline: Timeline): Timeline {
  const last = lastSeq(timeline);
  const rest = timeline.ahead.filter(({ seq }) => seq > last);
  const run = rest.findIndex((event, index) => event.seq !== last + 1 + index);
  const fits = run < 0 ? rest : rest.slice(0, run);
  if (fits.length === 0 && rest.length === timeline.ahead.length) return timeline;
  return { ...timeline, events: [...timeline.events, ...fits], ahead: rest.slice(fits.length) };
}

/** Puts a page of history to the window. A page that does not touch it is ignored: it answers an older question. */
export function applyPage(timeline: Timeline, page: HistoryPage): Timeline {
  const head = Math.max(timeline.head, page.head, page.to);
  const known = { ...timeline, head };
  if (page.events.length === 0) return page.start && firstSeq(known) <= 1 ? { ...known, start: true } : known;
  if (known.events.length === 0) {
    const following = known.following || page.to >= head;
    return drain({ ...known, events: page.events, start: page.start, following });
  }
  const first = firstSeq(known);
  const last = lastSeq(known);
  if (page.from < first && page.to >= first - 1) {
    const older = page.events.filter(({ seq }) => seq < first);
    return { ...known, events: [...older, ...known.events], start: page.start };
  }
  if (page.to > last && page.from <= last + 1) {
    const newer = page.events.filter(({ seq }) => seq > last);
    const joined = { ...known, events: [...known.events, ...newer] };
    return drain({ ...joined, following: known.following || lastSeq(joined) >= head });
  }
  return known;
}

export const applyHead = (timeline: Timeline, head: number): Timeline =>
  head > timeline.head ? { ...timeline, head } : timeline;

/** Forgets events on the side that is far from the reader, so that a long session stays small. */
export function trim(timeline: Timeline, keep: "oldest" | "newest", most: number): Timeline {
  if (timeline.events.length <= most) return timeline;
  if (keep === "newest") return { ...timeline, events: timeline.events.slice(-most), start: false };
  return { ...timeline, events: timeline.events.slice(0, most), following: false, ahead: [] };
}

/** Stops following the head: the room has moved on too far to catch up while someone reads here. */
export const detach = (timeline: Timeline, head: number): Timeline => ({
  ...applyHead(timeline, head),
  following: lastSeq(timeline) >= head,
  ahead: [],
});
