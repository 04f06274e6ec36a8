import { act, renderHook } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { RoomEvent } from "@/contracts/wire";
import { roomView } from "@/contracts/room-view.fixture";
import { noteSaid, noteWait, notePace, useSlowMode } from "./slow-mode";

const now = 1_800_000_000_000;
const policy = {
  send: "member",
  invite: "member",
  pin: "moderator",
  mentionAll: "moderator",
  manage: "moderator",
  slowMode: 30,
} as const;
let place = 0;
let room = roomView();

beforeEach(() => {
  vi.useFakeTimers({ now });
  room = roomView({ id: `r${place++}`, policy });
});
afterEach(() => vi.useRealTimers());

const posted = (by: string): RoomEvent => ({
  type: "message.posted",
  seq: 2,
  ordinal: 1,
  at: now,
  by,
  clientId: "c",
  text: "hello",
});

it("counts from when the server accepted the last message, and ends by itself", () => {
  const { result } = renderHook(() => useSlowMode(room));
  expect(result.current).toBeUndefined();

  act(() => notePace({ room: room.id, events: [posted("me"), posted("other")] }, "me"));
  expect(result.current).toBe(now + 30_000);
  act(() => void vi.advanceTimersByTime(29_999));
  expect(result.current).toBe(now + 30_000);
  act(() => void vi.advanceTimersByTime(1));
  expect(result.current).toBeUndefined();
});

it("believes the server when it says to wait longer", () => {
  const { result } = renderHook(() => useSlowMode(room));
  act(() => {
    noteSaid(room.id, now);
    noteWait(room.id, now + 45_000);
  });

  expect(result.current).toBe(now + 45_000);
});

it("is for members: not for who keeps order, and not in another room", () => {
  noteSaid(room.id, now);

  expect(renderHook(() => useSlowMode({ ...room, role: "moderator" })).result.current).toBeUndefined();
  expect(renderHook(() => useSlowMode({ ...room, id: "elsewhere" })).result.current).toBeUndefined();
  expect(renderHook(() => useSlowMode(undefined)).result.current).toBeUndefined();
});

it("begins anew with another pause", () => {
  noteSaid(room.id, now);
  const { result } = renderHook(() => useSlowMode(room));
  expect(result.current).toBeDefined();

  act(() =>
    notePace(
      {
        room: room.id,
        events: [{ type: "room.policy-changed", seq: 3, at: now, by: "mod", policy, slowMode: 30 }],
      },
      "me",
    ),
  );

  expect(result.current).toBeUndefined();
});
