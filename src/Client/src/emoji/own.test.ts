import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EmojiView } from "@/contracts/wire";
import { forgetOwn, hearOwn, isThere, loadOwn, mayAdd, nameIn, pictureOf, refreshOwn, useOwn } from "./own";

const emoji = (name: string, picture = "p1"): EmojiView => ({ name, picture, by: "ada", at: 0 });
const answer = (revision: number, ...names: string[]) =>
  Response.json({ revision, creators: "members", emoji: names.map((name) => emoji(name)) });

let ask: ReturnType<typeof vi.fn<typeof fetch>>;
const names = () => [...useOwn.getState().byName.keys()];

beforeEach(() => {
  ask = vi.fn<typeof fetch>(() => Promise.resolve(answer(3, "cuppa")));
  vi.stubGlobal("fetch", ask);
});

afterEach(() => {
  forgetOwn();
  vi.unstubAllGlobals();
});

it("has what the server has, and follows what changes", async () => {
  await loadOwn();
  hearOwn({ type: "emoji", revision: 4, added: emoji("blobcat") });
  hearOwn({ type: "emoji", revision: 5, removed: "cuppa" });

  expect(names()).toEqual(["blobcat"]);
  expect(ask).toHaveBeenCalledTimes(1);
});

it("knows what it has heard already", async () => {
  await loadOwn();
  hearOwn({ type: "emoji", revision: 3, removed: "cuppa" });

  expect(names()).toEqual(["cuppa"]);
});

it("asks anew when it missed a change", async () => {
  await loadOwn();
  ask.mockImplementation(() => Promise.resolve(answer(6, "blobcat", "cuppa")));
  hearOwn({ type: "emoji", revision: 6, added: emoji("blobcat") });

  await vi.waitFor(() => expect(names()).toEqual(["blobcat", "cuppa"]));
});

it("asks once more when something changed while it asked", async () => {
  let first: (list: Response) => void = () => undefined;
  ask.mockImplementationOnce(() => new Promise((resolve) => (first = resolve)));
  const loading = loadOwn();
  hearOwn({ type: "emoji", revision: 4, added: emoji("blobcat") });
  ask.mockImplementation(() => Promise.resolve(answer(4, "blobcat", "cuppa")));
  first(answer(3, "cuppa"));
  await loading;

  expect(names()).toEqual(["blobcat", "cuppa"]);
});

it("never goes back", async () => {
  await loadOwn();
  hearOwn({ type: "emoji", revision: 4, added: emoji("blobcat") });
  await refreshOwn();

  expect(names()).toEqual(["blobcat", "cuppa"]);
});

it("tells its own from those of Unicode", async () => {
  await loadOwn();

  expect([nameIn(":cuppa:"), nameIn("👍"), nameIn(":a:"), nameIn(":Cuppa:")]).toEqual(["cuppa", "", "", ""]);
  expect([":cuppa:", ":gone:", "👍"].map((each) => isThere(useOwn.getState(), each))).toEqual([true, false, true]);
  expect(pictureOf(emoji("c++"))).toBe("/api/v1/emoji/c%2B%2B/p1");
});

it.each([
  ["guest", "members", false],
  ["member", "members", true],
  ["member", "moderators", false],
  ["moderator", "moderators", true],
  ["moderator", "administrators", false],
  ["administrator", "administrators", true],
] as const)("a %s, when %s may add: %s", (role, creators, able) => {
  expect(mayAdd(role, creators)).toBe(able);
});
