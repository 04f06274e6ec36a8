import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Answer, Posted } from "@/contracts/wire";
import { Refused } from "@/lib/refused";
import { chat } from "@/realtime/chat";
import { outboxEntries, replaceOutbox } from "./outbox-store";
import { drainAll, forgetShown, retrySend, sendMessage } from "./sender";
import { startTimeline, timelineEvents, timelineOf } from "./timeline-store";

const sent: string[] = [];
let answers: ((clientId: string) => Promise<Answer<Posted>>)[] = [];
let seq = 0;

const accept = () => Promise.resolve({ value: { seq: ++seq, ordinal: seq, at: seq } });
const refuse = (code: string, retryAfterMs?: number) => () =>
  Promise.resolve({ refusal: { code, detail: "", ...(retryAfterMs !== undefined && { retryAfterMs }) } });
const lose = () => Promise.reject(new Refused({ code: "offline", detail: "" }));

const deliveries = () => outboxEntries().map(({ text, delivery }) => `${text} ${delivery}`);
const shown = () => timelineOf("r")?.events.map((event) => (event.type === "message.posted" ? event.text : ""));

beforeEach(() => {
  vi.useFakeTimers();
  seq = 0;
  sent.length = 0;
  answers = [];
  startTimeline("r", 0, true);
  vi.spyOn(chat, "online", "get").mockReturnValue(true);
  vi.spyOn(chat, "send").mockImplementation((_, clientId, text) => {
    sent.push(text);
    return (answers.shift() ?? accept)(clientId);
  });
});

afterEach(() => {
  replaceOutbox(() => []);
  vi.useRealTimers();
});

it("sends one after the other, and each is shown once", async () => {
  sendMessage("r", "one");
  sendMessage("r", "two");

  expect(sent).toEqual(["one"]);
  await vi.runAllTimersAsync();

  expect(sent).toEqual(["one", "two"]);
  expect(shown()).toEqual(["one", "two"]);
  expect(deliveries()).toEqual([]);
});

it("sends what it answers, shows it at once, and keeps it with what waits", async () => {
  answers = [lose, accept];
  sendMessage("r", "yes", { replyTo: 3 });
  expect(outboxEntries()[0]?.extras).toEqual({ replyTo: 3 });
  await vi.runAllTimersAsync();

  expect(vi.mocked(chat.send).mock.calls.map((call) => call[3])).toEqual([{ replyTo: 3 }, { replyTo: 3 }]);
  expect(timelineOf("r")?.events[0]).toMatchObject({ text: "yes", replyTo: 3 });
});

it("forwards a message: shown at once as it was known here, and then as the server read it", async () => {
  const [known, read] = ["Beens", "Beans"].map((text) => ({ by: "ada", at: 1, text, room: "s", seq: 7 }));
  const forward = { room: "s", message: 7 };
  answers = [() => Promise.resolve({ value: { seq: 1, ordinal: 1, at: 1, forwarded: read! } })];
  sendMessage("r", "", { forward }, { forwarded: known });
  expect(outboxEntries()[0]).toMatchObject({ extras: { forward }, forwarded: { text: "Beens" } });
  await vi.runAllTimersAsync();

  expect(vi.mocked(chat.send).mock.calls[0]?.[3]).toEqual({ forward });
  expect(timelineOf("r")?.events[0]).toMatchObject({ text: "", forwarded: { text: "Beans" } });
  expect(timelineOf("r")?.events[0]).not.toHaveProperty("forward");
});

it("sends again with the same id when the answer is lost, before what waits behind it", async () => {
  answers = [lose, accept];
  sendMessage("r", "one");
  sendMessage("r", "two");
  await vi.advanceTimersByTimeAsync(0);

  expect(deliveries()).toEqual(["one unconfirmed", "two queued"]);
  await vi.runAllTimersAsync();

  expect(sent).toEqual(["one", "one", "two"]);
  const [first, again] = vi.mocked(chat.send).mock.calls;
  expect(again?.[1]).toBe(first?.[1]);
});

it("waits as long as the server asks for", async () => {
  answers = [refuse("rate-limited", 5_000), accept];
  sendMessage("r", "one");
  await vi.advanceTimersByTimeAsync(4_900);

  expect(sent).toEqual(["one"]);
  await vi.advanceTimersByTimeAsync(200);

  expect(sent).toEqual(["one", "one"]);
});

it("keeps what was refused, with its reason, and goes on with the next", async () => {
  answers = [refuse("forbidden"), accept];
  sendMessage("r", "one");
  sendMessage("r", "two");
  await vi.runAllTimersAsync();

  expect(deliveries()).toEqual(["one failed"]);
  expect(outboxEntries()[0]?.code).toBe("forbidden");

  retrySend("r", outboxEntries()[0]?.clientId ?? "");
  await vi.runAllTimersAsync();

  expect(shown()).toEqual(["two", "one"]);
});

it("says that a slow one is not confirmed yet", async () => {
  answers = [() => new Promise(() => undefined)];
  sendMessage("slow", "one");

  expect(deliveries()).toEqual(["one sending"]);
  await vi.advanceTimersByTimeAsync(3_000);

  expect(deliveries()).toEqual(["one unconfirmed"]);
});

it("queues while offline and sends after the next sync", async () => {
  const online = vi.spyOn(chat, "online", "get").mockReturnValue(false);
  sendMessage("offline", "one");
  await vi.runAllTimersAsync();

  expect(sent).toEqual([]);
  online.mockReturnValue(true);
  drainAll();
  await vi.runAllTimersAsync();

  expect(sent).toEqual(["one"]);
});

it("forgets an entry whose event was pushed before its answer came", async () => {
  answers = [lose];
  sendMessage("r", "one");
  await vi.advanceTimersByTimeAsync(0);
  const [entry] = outboxEntries();
  const event = {
    type: "message.posted" as const,
    seq: 1,
    ordinal: 1,
    at: 1,
    by: "",
    clientId: entry?.clientId ?? "",
    text: "one",
  };

  timelineEvents({ room: "r", from: 1, to: 1, events: [event] });
  forgetShown("r");
  await vi.runAllTimersAsync();

  expect(deliveries()).toEqual([]);
  expect(shown()).toEqual(["one"]);
  expect(sent).toEqual(["one"]);
});

it("keeps what slow mode refuses, to be sent by hand", async () => {
  answers = [refuse("slow-mode", 30_000)];
  sendMessage("r", "one");
  await vi.advanceTimersByTimeAsync(60_000);

  expect(sent).toEqual(["one"]);
  expect(outboxEntries()).toMatchObject([{ text: "one", delivery: "failed", code: "slow-mode" }]);
});
