import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MessagePosted } from "@/contracts/wire";
import { useBlocks } from "@/lib/blocks";
import { rememberPeople } from "@/lib/people";
import { apply, emptyTimeline } from "./timeline";
import type { Timeline } from "./timeline";
import { useAnnouncements } from "./use-announcements";

const post = (seq: number, by: string, text: string): MessagePosted => ({
  type: "message.posted",
  seq,
  ordinal: seq,
  at: 0,
  by,
  clientId: `c${seq}`,
  text,
});

const first = apply({ ...emptyTimeline(0, "me"), following: true }, post(1, "me", "before"));

function open() {
  const hook = renderHook(({ timeline }: { timeline: Timeline }) => useAnnouncements(timeline, "me"), {
    initialProps: { timeline: first },
  });
  let timeline = first;
  return {
    words: () => hook.result.current,
    say: (...said: MessagePosted[]) => {
      timeline = said.reduce<Timeline>(apply, timeline);
      hook.rerender({ timeline });
    },
    after: (ms: number) => {
      act(() => void vi.advanceTimersByTime(ms));
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(globalThis, "fetch").mockReturnValue(new Promise(() => undefined));
  rememberPeople([{ id: "ben", name: "ben", displayName: "Ben Ito" }]);
});

afterEach(() => vi.useRealTimers());

it("says who said what, others by the name that the room shows, and is silent after a while", () => {
  const room = open();
  room.say(post(2, "ben", "Hello @ben"), post(3, "me", "my own"));
  room.after(0);
  expect(room.words()).toBe("Ben Ito: Hello @Ben Ito");

  room.after(5_000);
  expect(room.words()).toBe("");
});

it("waits for a name that is not known yet, and loses nothing meanwhile", () => {
  const room = open();
  room.say(post(2, "dora", "I am new"));
  room.after(500);
  expect(room.words()).toBe("");
  room.say(post(3, "ben", "Welcome"));
  room.after(500);
  expect(room.words()).toBe("");

  act(() => rememberPeople([{ id: "dora", name: "dora", displayName: "Dora" }]));
  room.after(0);
  expect(room.words()).toBe("Dora: I am new\nBen Ito: Welcome");
});

it("says nothing of whom one has blocked", () => {
  useBlocks.setState({ users: new Set(["ben"]) });
  const room = open();
  room.say(post(2, "ben", "psst"));
  room.after(2_000);
  useBlocks.setState({ users: new Set() });

  expect(room.words()).toBe("");
});

it("does not wait for ever", () => {
  const room = open();
  room.say(post(2, "nobody", "psst"));
  room.after(2_000);

  expect(room.words()).toBe("Someone: psst");
});
