import { describe, expect, it } from "vitest";
import type { MessageNote, MessagePosted, RoomEvent, ThreadMessages } from "@/contracts/wire";
import { isReply } from "@/lib/replies";
import { fold, isAct, targetOf } from "@/features/timeline/notes";
import { threadRows } from "./thread-rows";
import { applyToThread, emptyThread, lastOrdinal, takeBatch, takePage } from "./thread";
import type { Thread } from "./thread";

const me = "ada";
const people = [me, "ben", "cleo"];
const mark = { room: "r", root: 1, following: true, read: 0, last: 0 };

function generator(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const post = (seq: number, by: string, extra: Partial<MessagePosted> = {}): MessagePosted => ({
  type: "message.posted",
  seq,
  ordinal: 1,
  at: seq * 1_000,
  by,
  clientId: `c${seq}`,
  text: `no. ${seq}`,
  ...extra,
});

/** A room with two threads and acts on messages in and beside them. */
function randomLog(random: (below: number) => number, length: number): RoomEvent[] {
  const events: RoomEvent[] = [post(1, "ben"), post(2, "ben")];
  const counts = new Map([
    [1, 0],
    [2, 0],
  ]);
  for (let seq = 3; seq <= length; seq++) {
    const by = people[random(3)] ?? me;
    const root = 1 + random(2);
    if (random(3) > 0) {
      const threadOrdinal = (counts.get(root) ?? 0) + 1;
      counts.set(root, threadOrdinal);
      events.push(post(seq, by, { thread: root, threadOrdinal, ...(random(4) === 0 && { echo: true }) }));
    } else {
      const posted = events.filter(({ type }) => type === "message.posted");
      const message = posted[random(posted.length)]?.seq ?? 1;
      const base = { seq, at: seq * 1_000, by, message };
      events.push(
        random(3) === 0
          ? { ...base, type: "message.edited", text: `edit ${seq}` }
          : { ...base, type: "reaction.added", emoji: "👍" },
      );
    }
  }
  return events;
}

function notesAt(events: readonly RoomEvent[], head: number): Map<number, MessageNote> {
  const notes = new Map<number, MessageNote>();
  for (const event of events.slice(0, head)) {
    const message = targetOf(event);
    if (message !== undefined && (isAct(event) || isReply(event)))
      notes.set(message, fold(notes.get(message), event, me));
  }
  return notes;
}

/** What the server answers when the log has come to `head`. */
function page(events: readonly RoomEvent[], head: number, limit: number, before = Infinity): ThreadMessages {
  const all = events.slice(0, head).filter((event) => isReply(event) && event.thread === 1 && event.seq < before);
  const some = all.slice(-limit);
  const [about] = events;
  const shown = about ? [about, ...some] : some;
  const seqs = new Set(shown.map(({ seq }) => seq));
  const notes = [...notesAt(events, head).values()].filter(({ message }) => seqs.has(message));
  const more = all.length > some.length && some[0];
  return { events: shown, notes, mark, ...(more && { next: String(more.seq) }) };
}

const seeds = Array.from({ length: 80 }, (_, seed) => seed + 1);

describe("an open thread", () => {
  it.each(seeds)("is what the server would answer, whatever comes when (seed %i)", (seed) => {
    const random = generator(seed);
    const events = randomLog(random, 30 + random(60));
    const known = 3 + random(15);
    let thread: Thread = emptyThread("r", 1, me);
    for (const event of events.slice(known, known + 6)) thread = takeBatch(thread, [event], event.seq, event.seq);
    thread = takePage(thread, page(events, known + random(7), 4)); // It was asked for a moment ago.
    for (const event of events.slice(known + 6)) {
      if (random(8) > 0) thread = takeBatch(thread, [event], event.seq, event.seq);
      if (random(5) === 0) thread = takeBatch(thread, [event], event.seq, event.seq);
      if (random(8) === 0 && thread.next !== undefined)
        thread = takePage(thread, page(events, event.seq - random(4), 4, Number(thread.next)));
      if (random(8) === 0 && thread.stale) thread = takePage(thread, page(events, event.seq - random(4), 4));
    }
    while (thread.stale) thread = takePage(thread, page(events, events.length, 4));
    thread = takePage({ ...thread, stale: true }, page(events, events.length, 4)); // As after a lost connection.
    while (thread.next !== undefined) thread = takePage(thread, page(events, events.length, 4, Number(thread.next)));

    const whole = page(events, events.length, 1_000);
    expect([thread.about, ...thread.replies]).toEqual(whole.events);
    expect(thread.stale).toBe(false);
    expect(thread.notes).toMatchObject(Object.fromEntries(whole.notes.map((note) => [note.message, note])));
  });

  it("asks again when a reply is missing, and takes each once", () => {
    const about = post(1, "ben");
    const first = post(2, "ben", { thread: 1, threadOrdinal: 1 });
    const third = post(4, "ben", { thread: 1, threadOrdinal: 3 });
    let thread = takePage(emptyThread("r", 1, me), { events: [about], notes: [], mark });
    thread = [first, first].reduce(applyToThread, thread);
    expect([thread.stale, lastOrdinal(thread)]).toEqual([false, 1]);

    thread = applyToThread(thread, third);

    expect([thread.stale, lastOrdinal(thread)]).toEqual([true, 1]);
  });

  it("keeps a reply that comes before it is loaded, whatever the page says that was asked for earlier", () => {
    const about = post(1, "ben");
    const [first, second] = [1, 2].map((threadOrdinal) => post(1 + threadOrdinal, me, { thread: 1, threadOrdinal }));
    const empty = { events: [about], notes: [], mark };

    const early = takePage(applyToThread(emptyThread("r", 1, me), first!), empty);
    const holed = takePage(applyToThread(emptyThread("r", 1, me), second!), empty);

    expect([early.replies, early.stale]).toEqual([[first], false]);
    expect(holed.stale).toBe(true);
    expect(takePage(holed, { ...empty, events: [about, first!, second!] })).toMatchObject({
      replies: [first, second],
      stale: false,
    });
  });

  it("does not mind other threads and rooms without it", () => {
    const thread = takePage(emptyThread("r", 1, me), { events: [post(1, "ben")], notes: [], mark });
    expect(applyToThread(thread, post(3, "ben", { thread: 2, threadOrdinal: 1 }))).toBe(thread);
    expect(applyToThread(thread, post(4, "ben"))).toBe(thread);
  });
});

describe("threadRows", () => {
  const replies = [2, 3, 4].map((seq) => post(seq, "ben", { thread: 1, threadOrdinal: seq - 1 }));
  const thread = takePage(emptyThread("r", 1, me), { events: [post(1, me), ...replies], notes: [], mark });
  const pending = { clientId: "p", room: "r", text: "x", at: 9_000, delivery: "queued", tried: false } as const;

  it("shows the root, how many replies there are, the line where reading goes on, and what waits here", () => {
    const outbox = [
      { ...pending, extras: { thread: 1 } },
      { ...pending, clientId: "q", extras: { thread: 2 } },
      { ...pending, clientId: "s" },
    ];
    const rows = threadRows(thread, outbox, { me, newAfter: 2 }, thread.notes);

    expect(rows.map((row) => (row.kind === "message" ? row.clientId : row.kind))).toEqual([
      "c1",
      "replies",
      "day",
      "c2",
      "c3",
      "new",
      "c4",
      "p",
    ]);
  });

  it("shows nothing before it is known what it is about", () => {
    expect(threadRows(emptyThread("r", 1, me), [], { me, newAfter: undefined }, {})).toEqual([]);
  });
});
