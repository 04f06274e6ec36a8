import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { bindUploads, changeUpload, dropUploads, uploadsAt, useUploads, whenDropped } from "@/lib/files/uploads";
import type { Upload } from "@/lib/files/uploads";
import { Refused } from "@/lib/refused";
import { chat } from "@/realtime/chat";
import { discardPending, outboxEntries, replaceOutbox } from "@/features/timeline/outbox-store";
import { forgetShown, retrySend, sendMessage } from "@/features/timeline/sender";
import { startTimeline, timelineEvents, timelineOf } from "@/features/timeline/timeline-store";

const file = (key: string, more: Partial<Upload> = {}): Upload => ({
  key,
  place: "r",
  name: `${key}.png`,
  size: 10,
  type: "image/png",
  state: "running",
  sent: 0,
  at: 1,
  width: 4,
  height: 3,
  ...more,
});

const arrive = (key: string) =>
  changeUpload(key, {
    state: "done",
    id: `id-${key}`,
    view: { id: `id-${key}`, name: `${key}.png`, size: 10, type: "image/png", kind: "image", sha256: "" },
  });

const deliveries = () => outboxEntries().map(({ text, delivery, code }) => [text, delivery, code]);
const calls = () => vi.mocked(chat.send).mock.calls.map(([, , text, extras]) => [text, extras?.files]);
let dropped: [string, boolean][];

beforeEach(() => {
  vi.useFakeTimers();
  let seq = 0;
  dropped = [];
  whenDropped(({ key }, sent) => dropped.push([key, sent]));
  startTimeline("r", 0, true);
  vi.spyOn(chat, "online", "get").mockReturnValue(true);
  vi.spyOn(chat, "send").mockImplementation(() => Promise.resolve({ value: { seq: ++seq, ordinal: seq, at: seq } }));
  useUploads.setState({ uploads: [file("a"), file("b")], read: true });
});

afterEach(() => {
  replaceOutbox(() => []);
  vi.useRealTimers();
});

it("sends a message when its files are there, in their order, and what was said after it after it", async () => {
  sendMessage("r", "look", {}, { uploads: ["b", "a"] });
  sendMessage("r", "well?");
  expect(uploadsAt("r")).toEqual([]);
  await vi.runAllTimersAsync();
  expect(calls()).toEqual([]);

  arrive("b");
  await vi.runAllTimersAsync();
  expect(calls()).toEqual([]);
  arrive("a");
  await vi.runAllTimersAsync();

  expect(calls()).toEqual([
    ["look", ["id-b", "id-a"]],
    ["well?", undefined],
  ]);
  expect(timelineOf("r")?.events[0]).toMatchObject({
    text: "look",
    files: [{ id: "id-b", kind: "image", width: 4 }, { id: "id-a" }],
  });
  expect(deliveries()).toEqual([]);
  expect(useUploads.getState().uploads).toEqual([]);
  expect(dropped).toEqual([
    ["b", true],
    ["a", true],
  ]);
});

it("sends once though the answer is lost, with the same files", async () => {
  vi.mocked(chat.send).mockRejectedValueOnce(new Refused({ code: "offline", detail: "" }));
  arrive("a");
  sendMessage("r", "", {}, { uploads: ["a"] });
  await vi.runAllTimersAsync();

  const [first, again, ...more] = vi.mocked(chat.send).mock.calls;
  expect(again?.slice(1)).toEqual(first?.slice(1));
  expect(again?.[3]?.files).toEqual(["id-a"]);
  expect(more).toEqual([]);
});

it("gives no file up that its message has taken along, when its event comes before the answer", async () => {
  vi.mocked(chat.send).mockRejectedValue(new Refused({ code: "offline", detail: "" }));
  arrive("a");
  sendMessage("r", "", {}, { uploads: ["a"] });
  await vi.advanceTimersByTimeAsync(0);
  const clientId = outboxEntries()[0]?.clientId ?? "";
  const event = { type: "message.posted" as const, seq: 1, ordinal: 1, at: 1, by: "", clientId, text: "" };
  timelineEvents({ room: "r", from: 1, to: 1, events: [event] });
  forgetShown("r");
  await vi.runAllTimersAsync();

  expect(dropped).toEqual([["a", true]]);
});

it("fails with its file, keeps both, and lets the next one go", async () => {
  sendMessage("r", "look", {}, { uploads: ["a", "b"] });
  sendMessage("r", "well?");
  changeUpload("a", { state: "failed", code: "file-quota" });
  await vi.runAllTimersAsync();

  expect(deliveries()).toEqual([["look", "failed", "file-quota"]]);
  expect(calls()).toEqual([["well?", undefined]]);
  expect(useUploads.getState().uploads.map(({ key }) => key)).toEqual(["a", "b"]);

  arrive("a");
  arrive("b");
  await vi.runAllTimersAsync();
  expect(calls()).toHaveLength(1); // Somebody has to want it again.
  retrySend("r", outboxEntries()[0]?.clientId ?? "");
  await vi.runAllTimersAsync();
  expect(calls()[1]).toEqual(["look", ["id-a", "id-b"]]);
});

it("waits after a reload until it is known what was kept, and says what was lost", async () => {
  useUploads.setState({ uploads: [], read: false });
  replaceOutbox(() => [
    { clientId: "c", room: "r", text: "look", uploads: ["a"], at: 1, delivery: "queued", tried: false },
  ]);
  await vi.runAllTimersAsync();
  expect(deliveries()).toEqual([["look", "queued", undefined]]);

  useUploads.setState({ read: true });
  expect(deliveries()).toEqual([["look", "failed", "file-lost"]]);
});

it("gives the files of a message up with it, unless they go back to the draft", () => {
  sendMessage("r", "look", {}, { uploads: ["a"] });
  discardPending(outboxEntries()[0]?.clientId ?? "", "keep");
  expect(dropped).toEqual([]);

  bindUploads(["a"], "other");
  sendMessage("r", "look", {}, { uploads: ["a", "b"] });
  discardPending(outboxEntries()[0]?.clientId ?? "");
  expect(dropped).toEqual([
    ["a", false],
    ["b", false],
  ]);
  dropUploads(["a"], false);
  expect(dropped).toHaveLength(2);
});
