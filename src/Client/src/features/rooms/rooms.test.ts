import { describe, expect, it } from "vitest";
import type { RoomEvent } from "@/contracts/wire";
import { roomView } from "@/contracts/room-view.fixture";
import { applyEvents, applyHeads, applyNotice, applyRead, applyStanding, noRooms, synced, unreadOf } from "./rooms";

const message = (seq: number, ordinal: number, by: string): RoomEvent => ({
  type: "message.posted",
  seq,
  ordinal,
  at: 0,
  by,
  clientId: "c",
  text: "",
});

const start = synced(noRooms, [roomView()]);
const events = (...list: RoomEvent[]) => ({ room: "r", from: 0, to: 0, events: list });
const unread = (rooms: typeof start) => unreadOf(rooms.byId["r"] ?? roomView());

describe("unread", () => {
  it("counts messages of others, each once", () => {
    const rooms = applyEvents(
      start,
      events(message(11, 9, "ben"), message(11, 9, "ben"), message(12, 10, "ben")),
      "ada",
    );

    expect(unread(rooms)).toBe(2);
  });

  it("does not count what I say while I am up to date", () => {
    expect(unread(applyEvents(start, events(message(11, 9, "ada")), "ada"))).toBe(0);
  });

  it("grows by a heartbeat alone, and shrinks when another device reads", () => {
    const grown = applyHeads(start, { r: [15, 12] });

    expect(unread(grown)).toBe(4);
    expect(unread(applyNotice(grown, { type: "read", room: "r", seq: 15, ordinal: 12 }))).toBe(0);
  });

  it("does not count requests of strangers, nor what is hidden until somebody writes", () => {
    expect(unreadOf(roomView({ headOrdinal: 11, requestBy: "ben" }))).toBe(0);
    expect(unreadOf(roomView({ headOrdinal: 11, hiddenOrdinal: 11 }))).toBe(0);
    expect(unreadOf(roomView({ headOrdinal: 11, hiddenOrdinal: 10 }))).toBe(3);
  });

  it("goes back when it was set back on purpose, also while away, and only then", () => {
    const back = applyNotice(start, { type: "read", room: "r", seq: 4, ordinal: 3, epoch: 1 });
    expect(unread(back)).toBe(unread(start) + 5);

    const late = applyNotice(back, { type: "read", room: "r", seq: 10, ordinal: 8 });
    expect(late.byId["r"]).toMatchObject({ readOrdinal: 8, readEpoch: 1 });
    expect(synced(start, [roomView({ readSeq: 4, readOrdinal: 3, readEpoch: 1 })]).byId["r"]?.readOrdinal).toBe(3);
    expect(synced(back, [roomView()]).byId["r"]?.readOrdinal).toBe(3);
  });

  it("never goes back when old news arrive late", () => {
    const read = applyNotice(applyHeads(start, { r: [15, 12] }), { type: "read", room: "r", seq: 15, ordinal: 12 });
    const late = applyNotice(applyHeads(read, { r: [12, 10] }), { type: "read", room: "r", seq: 11, ordinal: 9 });

    expect(late.byId["r"]).toMatchObject({ headSeq: 15, readOrdinal: 12 });
    expect(unread(synced(late, [roomView({ headSeq: 12, headOrdinal: 10 })]))).toBe(0);
  });
});

describe("mentions", () => {
  const called = applyNotice(applyHeads(start, { r: [15, 12] }), {
    type: "mentioned",
    room: "r",
    seq: 14,
    mentions: 2,
  });
  const mentions = (rooms: typeof start) => rooms.byId["r"]?.mentions;

  it("are as many as the server says, and none once all is read", () => {
    expect(mentions(called)).toBe(2);
    expect(mentions(applyNotice(called, { type: "read", room: "r", seq: 13, ordinal: 10, mentions: 1 }))).toBe(1);
    expect(mentions(applyRead(called, "r", { seq: 15, ordinal: 12 }))).toBeUndefined();
  });

  it("stay until the server says what is left when only some is read here", () => {
    const some = applyRead(called, "r", { seq: 14, ordinal: 11 });

    expect(mentions(some)).toBe(2);
    expect(mentions(applyNotice(some, { type: "read", room: "r", seq: 12, ordinal: 9, mentions: 2 }))).toBe(2);
    expect(mentions(applyNotice(some, { type: "read", room: "r", seq: 14, ordinal: 11 }))).toBeUndefined();
  });
});

it("applies what happens to a room", () => {
  const rooms = applyEvents(
    start,
    events(
      { type: "room.renamed", seq: 11, at: 0, by: "b", name: "new" },
      { type: "room.topic-changed", seq: 12, at: 0, by: "b", topic: "why" },
      { type: "member.joined", seq: 13, at: 0, by: "c", role: "member" },
      { type: "member.role-changed", seq: 14, at: 0, by: "b", user: "ada", role: "owner" },
    ),
    "ada",
  );

  expect(rooms.byId["r"]).toMatchObject({ name: "new", topic: "why", members: 3, role: "owner", headSeq: 14 });
});

it("remembers rooms that were lost, also while away, and forgets that when one is back", () => {
  const removed = applyNotice(start, { type: "room.left", room: "r", removed: true });

  expect(removed.gone["r"]).toEqual({ name: "room", removed: true });
  expect(synced(start, []).gone["r"]?.removed).toBe(true);
  expect(applyNotice(removed, { type: "room.joined", room: roomView() }).gone).toEqual({});
});

it("knows that I am muted until I am let write again, also when a list does not say it", () => {
  const muted = applyEvents(
    start,
    events({ type: "member.muted", seq: 11, at: 0, by: "b", user: "ada", until: 99, reason: "Loud" }),
    "ada",
  );

  expect(muted.byId["r"]?.muted).toEqual({ until: 99, reason: "Loud" });
  expect(synced(muted, [roomView({ headSeq: 11 })]).byId["r"]?.muted).toEqual({ until: 99, reason: "Loud" });
  expect(applyStanding(muted, roomView()).byId["r"]).not.toHaveProperty("muted");
  const again = applyEvents(muted, events({ type: "member.unmuted", seq: 12, at: 0, by: "b", user: "ada" }), "ada");
  expect(again.byId["r"]).not.toHaveProperty("muted");
});

it("makes me a moderator when I hand my room over", () => {
  const owned = synced(noRooms, [roomView({ role: "owner" })]);
  const given = applyEvents(
    owned,
    events({ type: "member.role-changed", seq: 11, at: 0, by: "ada", user: "b", role: "owner", byRole: "moderator" }),
    "ada",
  );

  expect(given.byId["r"]?.role).toBe("moderator");
});

it("keeps why a room is gone until it is back", () => {
  const told = applyNotice(start, { type: "room.farewell", room: "r", ending: "banned", reason: "Spam" });

  expect(told.farewells["r"]).toEqual({ room: "r", ending: "banned", reason: "Spam" });
  expect(applyNotice(told, { type: "room.joined", room: roomView() }).farewells).toEqual({});
});
