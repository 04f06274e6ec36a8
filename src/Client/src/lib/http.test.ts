import { afterEach, expect, it, vi } from "vitest";
import { firstBytes, onSignedOut } from "./http";

afterEach(() => onSignedOut(() => Promise.resolve(false)));

it.each([
  [true, 206, 2],
  [false, 401, 1],
])("asks for bytes again when the session could be renewed for it: %s", async (renewed, status, asked) => {
  onSignedOut(() => Promise.resolve(renewed));
  const answers = [401, 206];
  const fetched = vi.fn(() => Promise.resolve({ status: answers.shift() }));
  vi.stubGlobal("fetch", fetched);

  expect((await firstBytes("/api/v1/files/a", 9)).status).toBe(status);
  expect(fetched).toHaveBeenCalledTimes(asked);
  expect(fetched).toHaveBeenLastCalledWith("/api/v1/files/a", { headers: { range: "bytes=0-8" } });
});
