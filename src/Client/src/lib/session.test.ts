import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { ensureSession, renewSession, signOut, useSession } from "./session";

const me = { id: "ada", name: "ada", displayName: "Ada", role: "member" as const };
const ask = vi.fn<typeof fetch>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));
const soon = () => Date.now() + 600_000;
const gone = () => json({ code: "signed-out", detail: "" }, 401);

beforeEach(() => {
  vi.stubGlobal("navigator", {}); // As on a plain http page: no Web Locks.
  vi.stubGlobal("fetch", ask.mockReset());
  useSession.setState({ status: "in", me, expiresAt: soon(), lost: false });
});

afterEach(() => vi.unstubAllGlobals());

it("says that a session was lost, however often the server repeats it", async () => {
  ask.mockImplementation(gone);

  expect(await ensureSession(true)).toBe(false);
  expect(await ensureSession(true)).toBe(false);
  expect(useSession.getState()).toMatchObject({ status: "out", lost: true });
});

it("does not call a sign-out a loss", async () => {
  ask.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  await signOut();

  expect(useSession.getState()).toMatchObject({ status: "out", lost: false });
});

it("stays signed in while the server cannot be reached", async () => {
  vi.useFakeTimers();
  ask.mockImplementation(() => Promise.reject(new TypeError("no network")));

  expect(await renewSession()).toBe(false);
  expect(useSession.getState().status).toBe("in");
  vi.useRealTimers();
});

it("renews a token that is about to end before it is used", async () => {
  useSession.setState({ expiresAt: Date.now() + 5_000 });
  ask.mockImplementation(() => json({ me, session: "s", accessExpiresAt: soon() }));

  expect(await ensureSession(false)).toBe(true);
  expect(ask.mock.calls.map(([path]) => path)).toEqual(["/api/v1/session/refresh"]);
});
