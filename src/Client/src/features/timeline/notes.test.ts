import { describe, expect, it } from "vitest";
import type { HistoryPage, MessageNote, RoomEvent } from "@/contracts/wire";
import { isReply } from "@/lib/replies";
import type { Reply } from "@/lib/replies";
import { fold, isAct, targetOf } from "./notes";
import type { MessageAct } from "./notes";
import { apply, applyPage, emptyTimeline, firstSeq, gapAfter, lastSeq, trim } from "./timeline";
import type { Timeline } from "./timeline";

const me = "ada";
const people = [me, "ben", "cleo"];
const emoji = ["👍", "🎉", "🚀"];

/** A small seeded generator, so that a failure can be repeated. */
function generator(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

type Random = ReturnType<typeof generator>;

const pick = <T>(random: Random, from: readonly T[]): T => {
  const one = from[random(from.length)];
  if (one === undefined) throw new Error("Nothing to pick from.");
  return one;
};

const kinds: MessageAct["type"][] = [
  "message.edited",
  "message.deleted",
  "reaction.added",
  "reaction.added",
  "reaction.removed",
  "message.pinned",
  "message.unpinned",
  "preview.added",
  "preview.added",
  "preview.removed",
  "poll.voted",
  "poll.closed",
];
const links = ["https://page.test/a", "https://page.test/b", "https://page.test/c"];

function randomAct(random: Random, seq: number, message: number): MessageAct {
  const base = { seq, at: seq * 1_000, by: pick(random, people), message };
  const type = pick(random, kinds);
  switch (type) {
    case "message.edited":
      return { ...base, type, text: `edit ${seq}`, ...(random(2) === 0 && { previews: [pick(random, links)] }) };
    case "preview.added":
      return { ...base, type, preview: { link: pick(random, ["", ...links]), host: "page.test", title: `${seq}` } };
    case "preview.removed":
      return { ...base, type, link: pick(random, links) };
    case "poll.voted":
      return { ...base, type, options: [random(3)], counts: [seq, 0, 1], voters: seq };
    case "poll.closed":
      return { ...base, type, counts: [seq, 0, 1], voters: seq };
    case "reaction.added":
    case "reaction.removed":
      return { ...base, type, emoji: pick(random, emoji) };
    default:
      return { ...base, type };
  }
}

function randomLog(random: Random, length: number): RoomEvent[] {
  const events: RoomEvent[] = [];
  const messages: number[] = [];
  for (let seq = 1; seq <= length; seq++) {
    const root = messages.length > 0 && random(4) === 0 ? pick(random, messages) : undefined;
    if (root !== undefined) {
      const threadOrdinal = events.filter((event) => isReply(event) && event.thread === root).length + 1;
      const ids = { ordinal: messages.length, by: pick(random, people), clientId: `c${seq}`, text: "." };
      events.push({ type: "message.posted", seq, at: seq * 1_000, ...ids, thread: root, threadOrdinal });
    } else if (messages.length > 0 && random(3) > 0) {
      events.push(randomAct(random, seq, pick(random, messages)));
    } else {
      messages.push(seq);
      const ordinal = messages.length;
      events.push({ type: "message.posted", seq, ordinal, at: seq * 1_000, by: "ben", clientId: `c${seq}`, text: "." });
    }
  }
  return events;
}

/** What the server knows of each message once the log has come to `head`. */
function told(events: readonly RoomEvent[], head: number): Map<number, MessageNote> {
  const notes = new Map<number, MessageNote>();
  for (const event of events.slice(0, head)) {
    const message = targetOf(event);
    if (message !== undefined && (isAct(event) || isReply(event)))
      notes.set(message, fold(notes.get(message), event, me));
  }
  return notes;
}

function page(events: readonly RoomEvent[], from: number, to: number, head: number): HistoryPage {
  const notes = [...told(events, head).values()].filter(({ message }) => message >= from && message <= to);
  return { room: "r", from, to, events: events.slice(from - 1, to), start: from === 1, head, notes };
}

/** The notes that a window should have: those of its messages, as the whole log makes them. */
function expected(events: readonly RoomEvent[], window: Timeline): Record<number, MessageNote> {
  const all = [...told(events, events.length)];
  return Object.fromEntries(all.filter(([message]) => message >= firstSeq(window) && message <= lastSeq(window)));
}

const seeds = Array.from({ length: 150 }, (_, seed) => seed + 1);

describe("a window on a room in which messages are edited, deleted, pinned and reacted to", () => {
  it.each(seeds)("knows what all acts come to, whatever is loaded when (seed %i)", (seed) => {
    const random = generator(seed);
    const events = randomLog(random, 40 + random(60));
    const known = 10 + random(20);
    const from = 1 + random(known);
    let window = applyPage(emptyTimeline(known, me), page(events, from, known, known));
    for (const event of events.slice(known)) {
      window = random(5) === 0 ? window : apply(window, event);
      // A page that was asked for before the newest events and comes after them.
      if (random(4) === 0 && firstSeq(window) > 1) {
        const to = firstSeq(window) - 1;
        window = applyPage(window, page(events, Math.max(1, to - 6), to, Math.max(to, event.seq - random(8))));
      }
    }
    window = { ...window, head: events.length };
    for (let gap = gapAfter(window); gap !== undefined; gap = gapAfter(window)) {
      window = applyPage(window, page(events, gap + 1, Math.min(events.length, gap + 9), events.length));
    }

    expect(window.notes).toEqual(expected(events, window));
  });

  it.each(seeds)("also where it ends before the head (seed %i)", (seed) => {
    const random = generator(seed);
    const events = randomLog(random, 60);
    const known = 30;
    const whole = applyPage(emptyTimeline(known, me), page(events, 1, known, known));
    let window = trim(whole, "oldest", 5 + random(20));
    for (const event of events.slice(known)) {
      window = apply(window, event);
      if (random(10) === 0 && !window.following) {
        // Asked for after the window was cut, so that it knows at least what was known then.
        const after = lastSeq(window) + 1;
        window = applyPage(window, page(events, after, Math.min(event.seq, after + 5), Math.max(known, event.seq - 3)));
      }
    }

    expect(window.notes).toEqual(expected(events, window));
  });
});

describe("fold", () => {
  const reply = (seq: number, by: string, threadOrdinal: number): Reply => ({
    type: "message.posted",
    seq,
    at: seq,
    by,
    ordinal: 1,
    clientId: `c${seq}`,
    text: ".",
    thread: 1,
    threadOrdinal,
  });

  it("counts replies by their number and names the first five who replied", () => {
    const many = ["ben", me, "ben", "cleo", "dan", "eve", "fay", "gus"];
    const note = many.reduce<MessageNote | undefined>(
      (before, by, index) => fold(before, reply(index + 2, by, index + 1), me),
      undefined,
    );

    expect(note?.thread).toEqual({ replies: 8, lastAt: 9, repliers: ["ben", me, "cleo", "dan", "eve"] });
    if (note) expect(fold(note, reply(9, "ben", 8), me)).toBe(note);
  });

  it("keeps the thread of a message that is deleted", () => {
    const deletion = { seq: 3, at: 9, by: me, message: 1, type: "message.deleted" } as const;
    const note = fold(fold(undefined, reply(2, "ben", 1), me), deletion, me);

    expect(note.thread).toEqual({ replies: 1, lastAt: 2, repliers: ["ben"] });
    expect(fold(note, reply(4, "cleo", 2), me).thread?.replies).toBe(2);
  });

  const react = (seq: number, by: string): MessageAct => ({
    seq,
    at: 0,
    by,
    message: 1,
    type: "reaction.added",
    emoji: "👍",
  });

  it("changes nothing with an act that is in the note already", () => {
    const note = fold(undefined, react(5, "ben"), me);

    expect(fold(note, react(5, "ben"), me)).toBe(note);
    expect(fold(note, react(4, "cleo"), me)).toBe(note);
  });

  it("takes whom a message calls from the edits that say so", () => {
    const edit = (seq: number, change: object): MessageAct => ({
      seq,
      at: 0,
      by: me,
      message: 1,
      type: "message.edited",
      text: "t",
      ...change,
    });
    const first = fold(undefined, edit(2, { mentions: ["ben"], calls: "all" }), me);
    const silent = fold(first, edit(3, {}), me);
    const last = fold(silent, edit(4, { mentions: [] }), me);

    expect([silent.mentions, silent.calls]).toEqual([["ben"], "all"]);
    expect([last.mentions, last.calls]).toEqual([[], undefined]);
  });

  it("keeps nothing of a message that is deleted", () => {
    const edited = fold(undefined, { seq: 2, at: 0, by: me, message: 1, type: "message.edited", text: "secret" }, me);
    const deleted = fold(edited, { seq: 3, at: 9, by: me, message: 1, type: "message.deleted" }, me);

    expect(deleted).toEqual({ message: 1, revision: 3, reactions: [], deletedBy: me, deletedAt: 9 });
    expect(fold(deleted, react(4, "ben"), me).reactions).toEqual([]);
  });

  it("counts beyond those who are named", () => {
    const crowd = Array.from({ length: 30 }, (_, index) => react(index + 1, `user${index}`));
    const note = crowd.reduce<MessageNote | undefined>((before, act) => fold(before, act, me), undefined);

    expect(note?.reactions[0]).toMatchObject({ count: 30, mine: false });
    expect(note?.reactions[0]?.users).toHaveLength(20);
  });
});
