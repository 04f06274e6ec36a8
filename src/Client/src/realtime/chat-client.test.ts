import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { SyncAnswer } from "@/contracts/wire";
import { backoff, closeReason, restartWindow } from "./backoff";
import { ChatClient } from "./chat-client";
import type { Listener } from "./chat-client";
import type { Link } from "./link";

const answer: SyncAnswer = {
  me: { id: "ada", name: "ada", displayName: "Ada", role: "member" as const },
  rooms: [],
  missed: [],
  reset: [],
  heartbeatMs: 15_000,
  unreadThreads: 0,
};

/** A connection whose other side is the test. */
class FakeLink implements Link {
  readonly handlers = new Map<string, (...args: never[]) => void>();
  readonly calls: unknown[][] = [];
  reply: (method: string) => Promise<unknown> = () => Promise.resolve({ value: answer });
  startError: Error | undefined;
  closed: (error?: Error) => void = () => undefined;

  start = () => (this.startError ? Promise.reject(this.startError) : Promise.resolve());
  stop = () => {
    this.closed();
    return Promise.resolve();
  };
  invoke = <T>(method: string, ...args: unknown[]) => {
    this.calls.push([method, ...args]);
    return this.reply(method) as Promise<T>;
  };
  send = () => Promise.resolve();
  on = (method: string, handler: (...args: never[]) => void) => void this.handlers.set(method, handler);
  onclose = (handler: (error?: Error) => void) => void (this.closed = handler);
  push = (method: string, ...args: unknown[]) => this.handlers.get(method)?.(...(args as never[]));
}

let links: FakeLink[];
let signedIn: boolean;
let prepare: (link: FakeLink) => void;
let seen: string[];
let client: ChatClient;

const listener: Listener = {
  cursors: () => ({ r: 7 }),
  synced: () => seen.push("synced"),
  events: ({ from }) => seen.push(`events ${from}`),
  heads: () => seen.push("heads"),
  notices: () => seen.push("notices"),
  typing: () => seen.push("typing"),
  receipt: () => seen.push("receipt"),
  presence: () => seen.push("presence"),
  status: (status) => seen.push(status),
};

const settle = () => vi.advanceTimersByTimeAsync(0);
const newest = () => links.at(-1)!;

beforeEach(() => {
  vi.useFakeTimers();
  links = [];
  seen = [];
  signedIn = true;
  prepare = () => undefined;
  const connect = () => {
    const link = new FakeLink();
    prepare(link);
    links.push(link);
    return link;
  };
  client = new ChatClient({ connect, ensureSession: () => Promise.resolve(signedIn), random: () => 0.5 });
});

afterEach(() => {
  client.stop();
  vi.useRealTimers();
});

describe("connecting", () => {
  it("syncs from where the rooms end", async () => {
    client.start(listener);
    await settle();

    expect(newest().calls).toEqual([["Sync", { r: 7 }]]);
    expect(seen).toEqual(["connecting", "online", "synced"]);
  });

  it("holds back what is pushed before the sync is answered", async () => {
    let resolve: (value: unknown) => void = () => undefined;
    prepare = (link) => (link.reply = () => new Promise((done) => (resolve = done)));
    client.start(listener);
    await settle();
    newest().push("Events", { room: "r", from: 8, to: 8, events: [] });

    expect(seen).toEqual(["connecting"]);
    resolve({ value: answer });
    await settle();

    expect(seen).toEqual(["connecting", "online", "synced", "events 8"]);
  });

  it("does not try without a session", async () => {
    signedIn = false;
    client.start(listener);
    await settle();

    expect(links).toEqual([]);
    expect(seen).toEqual(["connecting", "idle"]);
  });
});

describe("losing the connection", () => {
  it("tries again after a while, longer each time, and syncs anew", async () => {
    client.start(listener);
    await settle();
    prepare = (link) => (link.startError = new Error("refused"));
    newest().closed(new Error("gone"));
    await settle();

    expect(links).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(500);
    expect(links).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(900);
    expect(links).toHaveLength(2);
    prepare = () => undefined;
    await vi.advanceTimersByTimeAsync(200);

    expect(links).toHaveLength(3);
    expect(seen.slice(-2)).toEqual(["online", "synced"]);
  });

  it("does not wait when the network comes back", async () => {
    client.start(listener);
    await settle();
    newest().closed(new Error("Server returned an error on close: Connection closed with an error. restarting"));
    await settle();
    client.retryNow();
    await settle();

    expect(links).toHaveLength(2);
    expect(client.online).toBe(true);
  });

  it("comes back within the time that a restarting server gives, and within the usual time if it gives none", async () => {
    const closing = new Error("Server returned an error on close: Connection closed with an error. restarting");
    client.start(listener);
    await settle();
    newest().push("Restarting", 20_000);
    newest().closed(closing);
    await vi.advanceTimersByTimeAsync(9_999);
    expect(links).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(links).toHaveLength(2);

    newest().closed(closing);
    await vi.advanceTimersByTimeAsync(2_499);
    expect(links).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(1);
    expect(links).toHaveLength(3);
  });

  it("hears that the server restarts before the sync is answered", async () => {
    let reject: (reason: Error) => void = () => undefined;
    prepare = (link) => (link.reply = () => new Promise((_, fail) => (reject = fail)));
    client.start(listener);
    await settle();
    newest().push("Restarting", 1_000);
    reject(new Error("Server returned an error on close: restarting"));
    await vi.advanceTimersByTimeAsync(499);
    expect(links).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);

    expect(links).toHaveLength(2);
  });

  it("notices a silent death by the missing heartbeat", async () => {
    client.start(listener);
    await settle();
    await vi.advanceTimersByTimeAsync(30_000);
    newest().push("Heads", {});
    await vi.advanceTimersByTimeAsync(30_000);

    expect(links).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(10_000);

    expect(links).toHaveLength(2);
  });

  it("stays away once it is signed out", async () => {
    client.start(listener);
    await settle();
    signedIn = false;
    newest().closed(new Error("signed-out"));
    await vi.advanceTimersByTimeAsync(60_000);

    expect(links).toHaveLength(1);
    expect(seen.at(-1)).toBe("idle");
  });
});

it("gives up on a call that is not answered", async () => {
  client.start(listener);
  await settle();
  newest().reply = () => new Promise(() => undefined);
  const call = expect(client.send("r", "c", "hello")).rejects.toMatchObject({ code: "offline" });
  await vi.advanceTimersByTimeAsync(15_000);

  await call;
});

it("takes the server's advice on when to come back", () => {
  const close = (reason: string) => closeReason(new Error(`Server returned an error on close: ${reason}`));
  const wait = (reason: string, random: number) => backoff(close(reason), 1, () => random);

  expect(close("no idea")).toBe("lost");
  expect([wait("restarting", 0), wait("restarting", 1)]).toEqual([0, 5_000]);
  expect(backoff("restarting", 1, () => 1, 60_000)).toBe(60_000);
  expect([0, 1_500, 60_000, 60_001].map(restartWindow)).toEqual([0, 1_500, 60_000, 60_000]);
  expect([-1, NaN, "1", null, undefined].map(restartWindow)).toEqual(Array(5).fill(5_000));
  expect(wait("too-many-connections", 0)).toBe(30_000);
  expect(backoff("lost", 99, () => 1)).toBe(30_000);
});
