import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MessageNote } from "@/contracts/wire";
import { chat } from "@/realtime/chat";
import { act, useWishes, wished } from "./acts";
import type { Wish } from "./acts";

const wish = (change: Partial<Wish> = {}): Wish => ({
  key: "k",
  room: "r",
  message: 4,
  method: "React",
  text: "👍",
  at: 0,
  ...change,
});

const note = (change: Partial<MessageNote> = {}): MessageNote => ({
  message: 4,
  revision: 9,
  reactions: [],
  ...change,
});

describe("wished", () => {
  it("shows what one wishes before the server has answered", () => {
    const edit = wish({ method: "Edit", text: "better" });
    const notes = wished({}, [wish(), edit], "r", "ada");

    expect(notes[4]?.reactions).toEqual([{ emoji: "👍", count: 1, users: ["ada"], mine: true }]);
    expect(notes[4]?.text).toBe("better");
  });

  it("goes on showing it until the note is that far, and then shows the note", () => {
    const done = wish({ done: 12 });

    expect(wished({ 4: note() }, [done], "r", "ada")[4]?.reactions).toHaveLength(1);
    const known = { 4: note({ revision: 12 }) };
    expect(wished(known, [done], "r", "ada")).toBe(known);
  });

  it("shows nothing of another room, and nothing for what was so already", () => {
    expect(wished({}, [wish({ room: "another" })], "r", "ada")).toEqual({});
    expect(wished({}, [wish({ method: "Unpin", done: 4 })], "r", "ada")).toEqual({});
  });
});

describe("act", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    useWishes.setState({ wishes: [] });
  });

  it("takes a wish back when it is refused, and says why", async () => {
    vi.spyOn(chat, "act").mockResolvedValue({ refusal: { code: "forbidden", detail: "no" } });
    const answer = act("r", 4, "Pin");
    expect(useWishes.getState().wishes).toHaveLength(1);

    expect(await answer).toMatchObject({ code: "forbidden" });
    expect(useWishes.getState().wishes).toEqual([]);
  });

  it("takes it back when the server cannot be reached", async () => {
    vi.spyOn(chat, "act").mockRejectedValue(new Error("gone"));

    expect(await act("r", 4, "Edit", "x")).toBeDefined();
    expect(useWishes.getState().wishes).toEqual([]);
  });

  it("keeps it for a while after the answer, for a push that comes late", async () => {
    vi.spyOn(chat, "act").mockResolvedValue({ value: { seq: 12, at: 0 } });

    expect(await act("r", 4, "React", "👍")).toBeUndefined();
    expect(useWishes.getState().wishes).toMatchObject([{ done: 12 }]);
    vi.advanceTimersByTime(10_000);
    expect(useWishes.getState().wishes).toEqual([]);
  });
});
