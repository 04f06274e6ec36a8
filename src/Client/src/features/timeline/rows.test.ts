import { describe, expect, it } from "vitest";
import type { MessagePosted, RoomEvent } from "@/contracts/wire";
import type { Pending } from "./outbox";
import { rowsOf } from "./rows";
import type { Reader } from "./rows";
import { emptyTimeline } from "./timeline";

const noon = new Date(2026, 4, 4, 12).getTime();
const minute = 60_000;

const message = (seq: number, by: string, at: number): MessagePosted => ({
  type: "message.posted",
  seq,
  ordinal: seq,
  at,
  by,
  clientId: `c${seq}`,
  text: `no. ${seq}`,
});

const joined = (seq: number, at: number): RoomEvent => ({
  type: "member.joined",
  seq,
  at,
  by: `p${seq}`,
  role: "member",
});
const reader: Reader = { room: "r", me: "me", newAfter: undefined };
const timelineOf = (events: RoomEvent[]) => ({ ...emptyTimeline(events.length), events, start: true });

function sketch(events: RoomEvent[], outbox: Pending[] = [], options: Partial<Reader> = {}): string[] {
  return rowsOf(timelineOf(events), outbox, { ...reader, ...options }).map((row) =>
    row.kind === "message"
      ? `${row.by}${row.opens ? "" : " more"}`
      : row.kind === "system"
        ? `${row.events.length} events`
        : row.kind,
  );
}

describe("rowsOf", () => {
  it("leaves replies that are only in their thread out, also of days and groups", () => {
    const reply = (seq: number, at: number, echo?: boolean): RoomEvent => ({
      ...message(seq, "b", at),
      thread: 1,
      threadOrdinal: seq - 1,
      ...(echo && { echo }),
    });
    const events = [message(1, "a", noon), reply(2, noon), message(3, "a", noon), reply(4, noon + 24 * 60 * minute)];

    expect(sketch(events)).toEqual(["start", "day", "a", "a more"]);
    expect(sketch([...events, reply(5, noon + 24 * 60 * minute, true)])).toEqual([
      "start",
      "day",
      "a",
      "a more",
      "day",
      "b",
    ]);
  });

  it("leaves out what one has hidden, also of days, of the new line and of what waits, or marks it", () => {
    const own = { ...message(4, "me", noon + 24 * 60 * minute), clientId: "mine" };
    const events = [message(1, "a", noon), message(2, "b", noon), message(3, "a", noon + minute), own];
    const waits: Pending[] = [
      { room: "r", clientId: "mine", text: "no. 4", delivery: "sent", tried: true, at: own.at },
    ];
    const has = (seq: number) => seq === 2 || seq === 4;

    expect(sketch(events, waits, { newAfter: 1, hides: { has, shown: false } })).toEqual([
      "start",
      "day",
      "a",
      "new",
      "a",
    ]);
    const shown = rowsOf(timelineOf(events), waits, { ...reader, hides: { has, shown: true } });
    expect(shown.flatMap((row) => (row.kind === "message" ? [[row.seq, row.hidden]] : []))).toEqual([
      [1, undefined],
      [2, true],
      [3, undefined],
      [4, true],
    ]);
  });

  it("groups what one person says within five minutes", () => {
    const events = [message(1, "a", noon), message(2, "a", noon + 4 * minute), message(3, "a", noon + 6 * minute)];

    expect(sketch(events)).toEqual(["start", "day", "a", "a more", "a"]);
  });

  it("begins a group anew after a day, another person or an event", () => {
    const events = [message(1, "a", noon), message(2, "b", noon), joined(3, noon), message(4, "b", noon)];

    expect(sketch(events)).toEqual(["start", "day", "a", "b", "1 events", "b"]);
    expect(sketch([message(1, "a", noon), message(2, "a", noon + 24 * 60 * minute)])).toEqual([
      "start",
      "day",
      "a",
      "day",
      "a",
    ]);
  });

  it("collapses a run of events", () => {
    expect(sketch([joined(1, noon), joined(2, noon), joined(3, noon)])).toEqual(["start", "day", "3 events"]);
  });

  it("draws the line before the first new message of someone else", () => {
    const events = [message(1, "a", noon), message(2, "me", noon), message(3, "a", noon)];

    expect(sketch(events, [], { newAfter: 1 })).toEqual(["start", "day", "a", "me", "new", "a"]);
    expect(sketch(events, [], { newAfter: 3 })).not.toContain("new");
  });

  it("shows what waits at the end, and keeps its key when it is confirmed", () => {
    const waiting: Pending = { clientId: "c2", room: "r", text: "no. 2", at: noon, delivery: "sending", tried: false };
    const before = rowsOf(timelineOf([message(1, "me", noon)]), [waiting], reader).at(-1);
    const after = rowsOf(timelineOf([message(1, "me", noon), message(2, "me", noon)]), [waiting], reader).at(-1);

    expect(before).toMatchObject({ key: "me:c2", delivery: "sending" });
    expect(after).toMatchObject({ key: "me:c2", seq: 2 });
    expect(after).not.toHaveProperty("delivery");
  });
});

describe("whom a message calls", () => {
  const post = (change: object, by = "a") => ({ ...message(1, by, noon), ...change });
  const called = (event: RoomEvent, note = {}) => {
    const notes = { 1: { message: 1, revision: 2, reactions: [], ...note } };
    const row = rowsOf(timelineOf([event]), [], reader, notes).at(-1);
    return row?.kind === "message" && { called: row.called ?? false, calls: row.calls };
  };

  it("is the reader when it names them, or calls all", () => {
    expect(called(post({ mentions: ["b", "me"] }))).toEqual({ called: true, calls: undefined });
    expect(called(post({ mentions: ["b"] }))).toEqual({ called: false, calls: undefined });
    expect(called(post({ calls: "all" }))).toEqual({ called: true, calls: "all" });
    expect(called(post({ calls: "all" }, "me"))).toEqual({ called: false, calls: "all" });
  });

  it("is what the last edit says that says anything of it", () => {
    expect(called(post({ calls: "all" }), { mentions: [] })).toEqual({ called: false, calls: undefined });
    expect(called(post({}), { mentions: ["me"] })).toEqual({ called: true, calls: undefined });
    expect(called(post({ mentions: ["me"] }), { text: "edited" })).toEqual({ called: true, calls: undefined });
  });
});
