import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FileView } from "@/contracts/wire";
import { fileDoor } from "@/lib/files/file-door";
import { stage } from "@/lib/files/staging";
import { allUploads, useUploads } from "@/lib/files/uploads";
import { Refused } from "@/lib/refused";
import { chat } from "@/realtime/chat";
import { outboxEntries, replaceOutbox } from "@/features/timeline/outbox-store";
import { sendMessage } from "@/features/timeline/sender";
import { startTimeline } from "@/features/timeline/timeline-store";

const view = (id: string): FileView => ({ id, name: "a.txt", size: 1, type: "text/plain", kind: "text", sha256: "" });
const told = (id: string) => ({ id, name: "a.txt", size: 1, partSize: 4, parts: 1, stored: [], direct: false });
const refused = (code: string) => new Refused({ code, detail: "" });

/** What the server has; a message with anything else is refused. */
let here: Set<string>;
let begun: number;

beforeEach(() => {
  vi.useFakeTimers();
  here = new Set();
  begun = 0;
  URL.createObjectURL = () => "blob:x";
  URL.revokeObjectURL = () => undefined;
  vi.spyOn(fileDoor, "begin").mockImplementation(() => {
    const id = `f${++begun}`;
    here.add(id);
    return Promise.resolve(told(id));
  });
  vi.spyOn(fileDoor, "look").mockImplementation((id) =>
    here.has(id) ? Promise.resolve(told(id)) : Promise.reject(refused("not-found")),
  );
  vi.spyOn(fileDoor, "put").mockResolvedValue(undefined);
  vi.spyOn(fileDoor, "finish").mockImplementation((id) => Promise.resolve(view(id)));
  startTimeline("r", 0, true);
  vi.spyOn(chat, "online", "get").mockReturnValue(true);
  vi.spyOn(chat, "send").mockImplementation((_room, _id, _text, extras) =>
    Promise.resolve(
      extras?.files?.every((id) => here.has(id))
        ? { value: { seq: 1, ordinal: 1, at: 1 } }
        : { refusal: { code: "not-found", detail: "" } },
    ),
  );
  useUploads.setState({ uploads: [], read: true });
});

afterEach(() => {
  replaceOutbox(() => []);
  vi.useRealTimers();
});

const sent = () => vi.mocked(chat.send).mock.calls.map(([, , , extras]) => extras?.files);
const keys = () => allUploads().map(({ key }) => key);

it("sends a file again that the server has forgotten, and then its message", async () => {
  stage("r", [new File(["x"], "a.txt"), new File(["y"], "b.txt")]);
  await vi.runAllTimersAsync();
  here.delete("f1");
  sendMessage("r", "look", {}, { uploads: keys() });
  await vi.runAllTimersAsync();

  expect(sent()).toEqual([
    ["f1", "f2"],
    ["f3", "f2"],
  ]);
  expect(outboxEntries()).toEqual([]);
  expect(allUploads()).toEqual([]);
});

it("says that a forgotten file has to be chosen again, when this device does not have it any more", async () => {
  const done = { key: "k", place: "r", name: "a.txt", size: 1, type: "", state: "done" as const, sent: 1, at: 1 };
  useUploads.setState({ uploads: [{ ...done, id: "old", view: view("old") }] });
  sendMessage("r", "look", {}, { uploads: ["k"] });
  await vi.runAllTimersAsync();

  expect(outboxEntries()).toMatchObject([{ delivery: "failed", code: "file-lost" }]);
  expect(allUploads()).toMatchObject([{ key: "k", state: "missing" }]);
  expect(allUploads()[0]).not.toHaveProperty("view");
});

it("does not send files again that are there, when it is something else that is not found", async () => {
  vi.mocked(chat.send).mockResolvedValue({ refusal: { code: "not-found", detail: "" } });
  stage("r", [new File(["x"], "a.txt")]);
  await vi.runAllTimersAsync();
  sendMessage("r", "look", {}, { uploads: keys() });
  await vi.runAllTimersAsync();

  expect(outboxEntries()).toMatchObject([{ delivery: "failed", code: "not-found" }]);
  expect(begun).toBe(1);
});

it("waits and tries again when it cannot ask which are there", async () => {
  stage("r", [new File(["x"], "a.txt")]);
  await vi.runAllTimersAsync();
  here.delete("f1");
  vi.mocked(fileDoor.look).mockRejectedValueOnce(refused("offline"));
  sendMessage("r", "look", {}, { uploads: keys() });
  await vi.runAllTimersAsync();

  expect(sent()).toEqual([["f1"], ["f1"], ["f2"]]);
  expect(outboxEntries()).toEqual([]);
});
