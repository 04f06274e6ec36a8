import { beforeEach, expect, it, vi } from "vitest";
import { activityMayBeRead, askActivity, forgetActivity, noteActivity, useActivity } from "./activity";
import { request } from "./http";

vi.mock("./http", async (real) => ({ ...(await real<object>()), request: vi.fn() }));
const ask = vi.mocked(request);

beforeEach(() => {
  vi.useFakeTimers();
  ask.mockReset().mockResolvedValue({ items: [], unread: 3, matches: [{ search: "s", unread: 2 }] });
  forgetActivity();
});

it("asks once for what happens at the same time", async () => {
  askActivity();
  askActivity();
  await vi.runAllTimersAsync();

  expect(ask).toHaveBeenCalledExactlyOnceWith("GET", "/users/me/activity?limit=1");
  expect(useActivity.getState()).toEqual({ unread: 3, matches: { s: 2 }, news: 1 });
});

it("asks after a room was read only when something waits", async () => {
  activityMayBeRead();
  await vi.runAllTimersAsync();
  expect(ask).not.toHaveBeenCalled();

  noteActivity(2);
  activityMayBeRead();
  await vi.runAllTimersAsync();
  expect(ask).toHaveBeenCalledOnce();
});

it("keeps what it knows when the server cannot be asked", async () => {
  noteActivity(2);
  ask.mockRejectedValue(new TypeError("offline"));
  askActivity();
  await vi.runAllTimersAsync();

  expect(useActivity.getState().unread).toBe(2);
});
