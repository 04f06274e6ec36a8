import { describe, expect, it } from "vitest";
import type { HistoryPage, MessagePosted, RoomEvent } from "@/contracts/wire";
import { apply, applyHead, applyPage, detach, emptyTimeline, firstSeq, gapAfter, lastSeq, trim } from "./timeline";
import type { Timeline } from "./timeline";

const message = (seq: number): MessagePosted => ({
  type: "message.posted",
  seq,
  ordinal: seq,
  at: seq * 1_000,
  by: "ada",
  clientId: `c${seq}`,
  text: `no. ${seq}`,
});

const log = (length: number) => Array.from({ length }, (_, index) => message(index + 1));

function pageOf(events: RoomEvent[], from: number, to: number): HistoryPage {
  const slice = events.slice(from - 1, to);
  return {
    room: "r",
    from: slice[0]?.seq ?? 0,
    to: slice.at(-1)?.seq ?? 0,
    events: slice,
    start: from <= 1,
    head: events.length,
    notes: [],
  };
}

const seqs = (timeline: Timeline) => timeline.events.map(({ seq }) => seq);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** A small seeded generator, so that a failure can be repeated. */
function generator(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

describe("apply", () => {
  it("appends what follows", () => {
    const timeline = log(3).reduce(apply, emptyTimeline(0));

    expect(seqs(timeline)).toEqual([1, 2, 3]);
    expect(timeline.head).toBe(3);
  });

  it("drops what is there already", () => {
    const timeline = log(3).reduce(apply, emptyTimeline(0));

    expect(apply(timeline, message(2))).toBe(timeline);
  });

  it("keeps what is early until the hole is filled", () => {
    const open = applyPage(emptyTimeline(2), pageOf(log(2), 1, 2));
    const early = [message(5), message(4)].reduce(apply, open);

    expect(seqs(early)).toEqual([1, 2]);
    expect(gapAfter(early)).toBe(2);
    expect(seqs(apply(early, message(3)))).toEqual([1, 2, 3, 4, 5]);
  });

  it("learns of a hole from a heartbeat alone", () => {
    const open = applyPage(emptyTimeline(2), pageOf(log(2), 1, 2));

    expect(gapAfter(open)).toBeUndefined();
    expect(gapAfter(applyHead(open, 9))).toBe(2);
  });

  it("only notes the head while someone reads far up", () => {
    const reading = trim(applyPage(emptyTimeline(50), pageOf(log(50), 1, 50)), "oldest", 20);
    const later = apply(reading, message(51));

    expect(seqs(later)).toEqual(range(1, 20));
    expect(later.head).toBe(51);
    expect(gapAfter(later)).toBeUndefined();
  });
});

describe("applyPage", () => {
  const events = log(100);

  it("puts older history before and newer behind", () => {
    const middle = applyPage({ ...emptyTimeline(100), following: false }, pageOf(events, 41, 60));
    const wider = [pageOf(events, 21, 40), pageOf(events, 61, 80)].reduce(applyPage, middle);

    expect([firstSeq(wider), lastSeq(wider)]).toEqual([21, 80]);
    expect(wider.following).toBe(false);
    expect(applyPage(wider, pageOf(events, 81, 100)).following).toBe(true);
  });

  it("ignores a page that does not touch the window", () => {
    const window = applyPage({ ...emptyTimeline(100), following: false }, pageOf(events, 41, 60));

    expect(seqs(applyPage(window, pageOf(events, 1, 10)))).toEqual(range(41, 60));
    expect(seqs(applyPage(window, pageOf(events, 90, 100)))).toEqual(range(41, 60));
  });

  it("knows the beginning of the room", () => {
    const window = applyPage(emptyTimeline(100), pageOf(events, 51, 100));

    expect(window.start).toBe(false);
    expect(applyPage(window, pageOf(events, 1, 50)).start).toBe(true);
  });
});

describe("detach", () => {
  it("keeps what is being read when the room is too far ahead", () => {
    const window = applyPage(emptyTimeline(100), pageOf(log(100), 51, 100));
    const away = detach(window, 900);

    expect(seqs(away)).toEqual(range(51, 100));
    expect(gapAfter(away)).toBeUndefined();
    expect(away.following).toBe(false);
  });
});

describe("whatever the order, the loss and the repetition of pushes", () => {
  it.each(range(1, 200))("the window equals the log (seed %i)", (seed) => {
    const random = generator(seed);
    const events = log(20 + Math.floor(random() * 60));
    const known = Math.floor(random() * 20);
    let timeline = applyPage(emptyTimeline(known), pageOf(events.slice(0, known), 1, known));
    const pushes = events
      .slice(known)
      .flatMap((event) => (random() < 0.2 ? [] : random() < 0.2 ? [event, event] : [event]))
      .map((event) => ({ event, order: event.seq + random() * 12 }))
      .sort((one, two) => one.order - two.order);

    for (const { event } of pushes) {
      timeline = apply(timeline, event);
      if (random() < 0.1) timeline = applyPage(timeline, pageOf(events, Math.max(1, event.seq - 5), event.seq));
      expect(seqs(timeline)).toEqual(timeline.events.length ? range(1, lastSeq(timeline)) : []);
    }
    timeline = applyHead(timeline, events.length);
    for (let gap = gapAfter(timeline); gap !== undefined; gap = gapAfter(timeline)) {
      timeline = applyPage(timeline, pageOf(events, gap + 1, gap + 7));
    }

    expect(timeline.events).toEqual(events);
    expect(timeline.ahead).toEqual([]);
  });
});
