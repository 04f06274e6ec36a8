import type { HistoryPage, RoomEvent, UserId } from "@/contracts/wire";
import { foldAll, mergeNotes, notesWithin, targetOf } from "./notes";
import type { Notes } from "./notes";

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
  /** What was done to the messages of the window. */
  readonly notes: Notes;
  /** The newest acts on messages that were pushed while the window ended before the head: a page that was asked for earlier lacks them. */
  readonly late: readonly RoomEvent[];
  /** Who reads it. */
  readonly reader: UserId;
}

const keptAhead = 500;
const keptLate = 200;

export const emptyTimeline = (head: number, reader: UserId = ""): Timeline => ({
  events: [],
  start: head === 0,
  head,
  following: true,
  ahead: [],
  notes: {},
  late: [],
  reader,
});

export const firstSeq = (timeline: Timeline) => timeline.events[0]?.seq ?? 0;
export const lastSeq = (timeline: Timeline) => timeline.events.at(-1)?.seq ?? 0;

/** The seq after which events are missing that should be in the window, if any. */
export function gapAfter(timeline: Timeline): number | undefined {
  const last = lastSeq(timeline);
  return timeline.following && last < timeline.head ? last : undefined;
}

/** Folds acts into the notes of the messages that are in the window. */
function noted(timeline: Timeline, acts: readonly RoomEvent[]): Timeline {
  const notes = foldAll(timeline.notes, acts, [firstSeq(timeline), lastSeq(timeline)], timeline.reader);
  return notes === timeline.notes ? timeline : { ...timeline, notes };
}

export const atHead = (timeline: Timeline) => lastSeq(timeline) >= timeline.head;

/** Takes one event that was pushed or that answers an own send. Late, early and repeated ones do no harm. */
export function apply(timeline: Timeline, event: RoomEvent): Timeline {
  const head = Math.max(timeline.head, event.seq);
  const last = lastSeq(timeline);
  if (timeline.events.length === 0 ? event.seq === 1 : event.seq === last + 1) {
    const start = timeline.start || event.seq === 1;
    const next = drain({ ...timeline, head, start, events: [...timeline.events, event] });
    return noted(next, next.events.slice(timeline.events.length));
  }
  if (event.seq <= last || !timeline.following) return applyAside(timeline, event, head);
  return { ...timeline, head, ahead: keepAhead(timeline.ahead, event) };
}

/** What is beyond a window that ends before the head is not kept, but what it does to a message in the window is. */
function applyAside(timeline: Timeline, event: RoomEvent, head: number): Timeline {
  const known = head === timeline.head ? timeline : { ...timeline, head };
  if (event.seq <= lastSeq(timeline) || targetOf(event) === undefined) return known;
  return noted({ ...known, late: [...known.late, event].slice(-keptLate) }, [event]);
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
  const joined = join(timeline, page);
  if (joined.events.length === 0 || page.from > lastSeq(joined) || page.to < firstSeq(joined)) return joined;
  const notes = mergeNotes(joined.notes, page.notes);
  // What was done since the page was made is in the window already, or came beside it.
  return noted(notes === joined.notes ? joined : { ...joined, notes }, [...joined.events, ...joined.late]);
}

function join(timeline: Timeline, page: HistoryPage): Timeline {
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
    const longer = { ...known, events: [...known.events, ...newer] };
    return drain({ ...longer, following: known.following || lastSeq(longer) >= head });
  }
  return known;
}

export const applyHead = (timeline: Timeline, head: number): Timeline =>
  head > timeline.head ? { ...timeline, head } : timeline;

/** Forgets events on the side that is far from the reader, so that a long session stays small. */
export function trim(timeline: Timeline, keep: "oldest" | "newest", most: number): Timeline {
  if (timeline.events.length <= most) return timeline;
  const events = keep === "newest" ? timeline.events.slice(-most) : timeline.events.slice(0, most);
  const notes = notesWithin(timeline.notes, events[0]?.seq ?? 0, events.at(-1)?.seq ?? 0);
  if (keep === "newest") return { ...timeline, events, notes, start: false };
  return { ...timeline, events, notes, following: false, ahead: [] };
}

/** Stops following the head: the room has moved on too far to catch up while someone reads here. */
export const detach = (timeline: Timeline, head: number): Timeline => ({
  ...applyHead(timeline, head),
  following: lastSeq(timeline) >= head,
  ahead: [],
});
