import { expect, it } from "vitest";
import type { Draft } from "@/contracts/wire";
import { heard, trying, written } from "./draft";
import type { MyDraft } from "./draft";

const news = (revision: number, text?: string, changedAt = 100): Draft => ({
  room: "r",
  revision,
  changedAt,
  ...(text !== undefined && { text }),
});
const type = (text: string, at = 10, before?: MyDraft) => written(before, text, undefined, at);
const hear = (mine: MyDraft | undefined, told: Draft, typing = false) => heard(mine, told, typing);

it("takes what another device wrote, and its end, while nothing was written here", () => {
  const first = hear(undefined, news(1, "one"));
  expect(first).toMatchObject({ text: "one", revision: 1, kept: true, dirty: false });

  const second = hear(first, news(2, "two"));
  expect(hear(second, news(1, "one"))).toBe(second); // It came late.
  expect(hear(second, news(3))).toEqual({ text: "", at: 100, revision: 3, kept: false, dirty: false });
});

it("keeps what is being written, goes on from what it heard of, and has the last word", () => {
  const mine = type("mine", 10, hear(undefined, news(1, "one")));

  expect(hear(mine, news(2, "theirs"))).toMatchObject({ text: "mine", revision: 2, kept: true, dirty: true });
  expect(hear(mine, news(2))).toMatchObject({ text: "mine", revision: 2, kept: false, dirty: true });
});

it("has nothing left to tell when the server has the same, whoever told it", () => {
  expect(hear(trying(type("one")), news(1, "one"))).toEqual({
    text: "one",
    at: 10,
    revision: 1,
    kept: true,
    dirty: false,
  });
  const more = hear(type("one more", 20, trying(type("one"))), news(1, "one"));
  expect(more).toMatchObject({ text: "one more", revision: 1, dirty: true });
});

it("tells of its end only when the server may have it", () => {
  expect(type("", 20, type("quick"))).toMatchObject({ text: "", dirty: false });
  expect(type("  ", 20, trying(type("slow")))).toMatchObject({ text: "", dirty: true });
  expect(type("", 20, hear(undefined, news(1, "one")))).toMatchObject({ dirty: true, revision: 1 });
});

it("stays sent when its own text arrives late, and gives way when others have gone on since", () => {
  const sent = type("", 20, trying(type("hello")));

  expect(hear(sent, news(1, "hello"))).toMatchObject({ text: "", revision: 1, kept: true, dirty: true });
  expect(hear(sent, news(2, "hello you"))).toMatchObject({ text: "hello you", dirty: false });
  expect(hear(sent, news(2))).toMatchObject({ text: "", dirty: false, kept: false });
});

it("gives way to what came of a text whose answer was lost, but not to what was before it, nor under one's fingers", () => {
  const lost = trying(type("hello", 50));

  expect(hear(lost, news(2, undefined, 60))).toMatchObject({ text: "", dirty: false }); // Sent on another device.
  expect(hear(lost, news(2, "hello you", 60))).toMatchObject({ text: "hello you", dirty: false });
  expect(hear(lost, news(2, "older", 40))).toMatchObject({ text: "hello", dirty: true, revision: 2 });
  expect(hear(lost, news(2, "theirs", 60), true)).toMatchObject({ text: "hello", dirty: true, revision: 2 });
});

it("keeps words that never left the device when the draft was sent on another", () => {
  const shared = hear(undefined, news(1, "hello"));
  const offline = type("hello, and more", 50, shared);

  expect(hear(offline, news(2, undefined, 60))).toMatchObject({ text: "hello, and more", dirty: true, kept: false });
});

it("takes what it answers along, and keeps an answer that is only begun", () => {
  const begun = written(undefined, "", 7, 10);
  expect(begun).toMatchObject({ text: "", replyTo: 7, dirty: false });
  expect(hear(begun, news(1))).toMatchObject({ replyTo: 7, revision: 1 });
  expect(hear(begun, { ...news(1, "to nine"), replyTo: 9 })).toMatchObject({ text: "to nine", replyTo: 9 });
  expect(hear(written(undefined, "same", 7, 10), news(1, "same"))).toMatchObject({ replyTo: 7, dirty: true });
});
