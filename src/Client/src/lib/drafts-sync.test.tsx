import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { draftAt, draftOf, forgetDrafts, hearDraft, saveDraft, saveReply, useDrafts } from "./drafts";
import { DraftsServer } from "./drafts-server.fixture";
import { flushDrafts, stopDrafts, syncDrafts } from "./drafts-sync";
import { Refused } from "./refused";

const request = vi.hoisted(() => vi.fn());
vi.mock("@/lib/http", async (original) => ({ ...(await original<object>()), request }));
vi.mock("@/lib/session", () => ({ myId: () => "me" }));

let server: DraftsServer;
const at = (key: string) => server.drafts.get(key)?.text;
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  server = new DraftsServer();
  request.mockImplementation(server.answer);
  useDrafts.setState({ drafts: {} });
});

afterEach(() => {
  stopDrafts();
  vi.useRealTimers();
  request.mockReset();
});

it("tells the server two seconds after the last key, at the latest after six, and not for every letter", async () => {
  await syncDrafts();
  saveDraft("r", "h");
  await pass(1_900);
  saveDraft("r", "he");
  await pass(1_900);
  expect(server.calls).toEqual([]);
  await pass(100);
  expect(server.calls).toEqual(["PUT r he"]);

  for (let key = 0; key < 8; key++) {
    saveDraft("r", `hello ${key}`);
    await pass(1_000);
  }
  expect(server.calls).toEqual(["PUT r he", "PUT r hello 5"]);
  await pass(1_000);
  expect(at("r/")).toBe("hello 7");
  expect(draftAt("r")?.dirty).toBe(false);
});

it("tells at once when the page is hidden or the field is left", async () => {
  await syncDrafts();
  document.body.innerHTML = `<form data-region="composer"><textarea></textarea></form>`;
  saveDraft("r/7", "in a thread");
  document.querySelector("textarea")?.dispatchEvent(new FocusEvent("focusout", { bubbles: true }));
  await pass(0);

  expect(at("r/7")).toBe("in a thread");
});

it("asks nothing of the server for what is written and sent quickly, and ends at once what it has", async () => {
  await syncDrafts();
  saveDraft("r", "quick");
  saveDraft("r", "");
  await pass(10_000);
  expect(server.calls).toEqual([]);

  saveDraft("r", "slow");
  await pass(2_000);
  saveDraft("r", "");
  await pass(0);
  expect(server.calls).toEqual(["PUT r slow", "DELETE r"]);
  expect(at("r/")).toBeUndefined();
});

it("does not bring back what was sent while it was on its way to the server", async () => {
  await syncDrafts();
  let arrive: () => void = () => undefined;
  request.mockImplementationOnce(
    (...call: Parameters<DraftsServer["answer"]>) =>
      new Promise((resolve) => (arrive = () => resolve(server.answer(...call)))),
  );
  saveDraft("r", "hello");
  await pass(2_000);
  saveDraft("r", ""); // Sent.
  await pass(1_000);
  arrive();
  await pass(0);

  expect(server.calls).toEqual(["PUT r hello", "DELETE r"]);
  expect([draftOf("r"), at("r/")]).toEqual(["", undefined]);
});

it("leaves a draft sent that was sent on another device while its answer was lost here", async () => {
  await syncDrafts();
  request.mockImplementationOnce(async (...call: Parameters<DraftsServer["answer"]>) => {
    await server.answer(...call);
    throw new Refused({ code: "offline", detail: "" });
  });
  saveDraft("r", "hello");
  await pass(2_000);
  expect(draftAt("r")?.dirty).toBe(true);
  await pass(20_000);
  server.other("r", undefined); // Sent there.
  await syncDrafts();

  expect([draftOf("r"), at("r/"), draftAt("r")?.dirty]).toEqual(["", undefined, false]);
});

it("keeps what was written offline, and what was sent offline stays sent", async () => {
  hearDraft(server.other("a", "first"));
  hearDraft(server.other("b", "second"));
  await syncDrafts();
  server.down = true;
  saveDraft("a", "first, more");
  saveDraft("b", "");
  await pass(10_000);
  server.other("a", "first, by another");
  server.down = false;
  await syncDrafts();

  expect([draftOf("a"), at("a/")]).toEqual(["first, more", "first, more"]);
  expect([draftOf("b"), at("b/")]).toEqual(["", undefined]);
});

it("gives the draft back that another device went on with after it was sent here offline", async () => {
  hearDraft(server.other("r", "hello"));
  await syncDrafts();
  server.down = true;
  saveDraft("r", "");
  await pass(100);
  server.other("r", "hello, and more");
  server.down = false;
  await syncDrafts();

  expect([draftOf("r"), at("r/")]).toEqual(["hello, and more", "hello, and more"]);
});

it("keeps what the server does not take, says why, and tries again with another text and another connection", async () => {
  await syncDrafts();
  request.mockRejectedValueOnce(new Refused({ code: "too-many", detail: "" }));
  saveDraft("r", "one too many");
  await pass(30_000);
  expect(draftAt("r")).toMatchObject({ text: "one too many", refused: "too-many", dirty: true });
  expect(server.calls).toEqual([]);

  await syncDrafts();
  expect(at("r/")).toBe("one too many");
  expect(draftAt("r")?.refused).toBeUndefined();
});

it("tells again what a busy server did not take", async () => {
  await syncDrafts();
  request.mockRejectedValueOnce(new Refused({ code: "rate-limited", detail: "" }));
  saveDraft("r", "hello");
  await pass(2_000);
  expect(at("r/")).toBeUndefined();
  await pass(10_000);
  expect(at("r/")).toBe("hello");
});

it("brings what stands here to a server that was set back", async () => {
  hearDraft(server.other("r", "hello"));
  hearDraft(server.other("r", "hello you"));
  Object.assign(server, { drafts: new Map(), revision: 0 });
  await syncDrafts();

  expect([draftOf("r"), at("r/"), draftAt("r")?.revision]).toEqual(["hello you", "hello you", 1]);
});

it("drops what is the server's own and not there any more", async () => {
  hearDraft(server.other("r", "hello"));
  server.drafts.clear();
  await syncDrafts();

  expect(draftOf("r")).toBe("");
});

it("takes what another tab writes, and leaves it to that tab to tell the server", async () => {
  await syncDrafts();
  saveDraft("r", "one");
  await pass(2_000);
  const stored = localStorage
    .getItem("livechat.drafts")
    ?.replace('"one"', '"one and two"')
    .replace('"dirty":false', '"dirty":true')
    .replace(/"at":\d+/, '"at":5');
  localStorage.setItem("livechat.drafts", stored ?? "");
  dispatchEvent(new StorageEvent("storage", { key: "livechat.drafts" }));
  await pass(10_000);

  expect([draftOf("r"), at("r/")]).toEqual(["one and two", "one"]);
});

it("takes what it answers along", async () => {
  await syncDrafts();
  saveReply("r", 7);
  await pass(10_000);
  expect(server.calls).toEqual([]);
  saveDraft("r", "yes");
  await flushDrafts();

  expect(server.drafts.get("r/")).toMatchObject({ text: "yes", replyTo: 7 });
});

it("is told what was begun with an older client, and forgets a person who signs out", async () => {
  localStorage.setItem(
    "livechat.drafts",
    JSON.stringify({ state: { drafts: { "me:r": "old", "you:r": "other" } }, version: 0 }),
  );
  await useDrafts.persist.rehydrate();
  await syncDrafts();
  expect(at("r/")).toBe("old");

  forgetDrafts("me");
  expect(Object.keys(useDrafts.getState().drafts)).toEqual(["you:r"]);
  expect(localStorage.getItem("livechat.drafts")).not.toContain("old");
});
