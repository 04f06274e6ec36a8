import { beforeEach, expect, it, vi } from "vitest";
import type { Cabinet, KeptUpload } from "./cabinet";
import { Keeping } from "./keeping";
import { mayHaveKept } from "./mark";
import type { Upload } from "./uploads";

const mib = 1024 * 1024;

function memory() {
  const told = new Map<string, KeptUpload>();
  const bytes = new Map<string, Blob>();
  const cabinet: Cabinet = {
    all: () => Promise.resolve([...told.values()]),
    put: (upload) => Promise.resolve(void told.set(upload.key, upload)),
    putBytes: (key, blob) => Promise.resolve(void bytes.set(key, blob)),
    bytes: (key) => Promise.resolve(bytes.get(key)),
    dropBytes: (key) => Promise.resolve(void bytes.delete(key)),
    drop: (keys) => {
      for (const key of keys) {
        told.delete(key);
        bytes.delete(key);
      }
      return Promise.resolve();
    },
  };
  return { told, bytes, cabinet };
}

const upload = (key: string, more: Partial<Upload> = {}): Upload => ({
  key,
  place: "r",
  name: `${key}.txt`,
  size: 1,
  type: "text/plain",
  state: "running",
  sent: 0,
  at: 1,
  ...more,
});

const sized = (size: number) => ({ size }) as Blob;

let kept: ReturnType<typeof memory>;
let keeping: Keeping;
beforeEach(() => {
  const items = new Map<string, string>();
  const storage = {
    getItem: (name: string) => items.get(name) ?? null,
    setItem: (name: string, value: string) => void Reflect.set(storage, name, (items.set(name, value), value)),
    removeItem: (name: string) => items.delete(name) && Reflect.deleteProperty(storage, name),
  };
  for (const name of ["getItem", "setItem", "removeItem"]) Object.defineProperty(storage, name, { enumerable: false });
  vi.stubGlobal("localStorage", storage);
  kept = memory();
  keeping = new Keeping(kept.cabinet, "ada", "tab-1");
});

it("keeps what is known of a file, and its bytes until the server has it", async () => {
  keeping.keepBytes("a", new Blob(["x"]));
  keeping.follow([upload("a", { id: "f1" })]);
  await keeping.settled();
  expect(kept.told.get("a")).toMatchObject({ user: "ada", owner: "tab-1", id: "f1" });
  expect(kept.bytes.has("a")).toBe(true);
  expect(mayHaveKept()).toBe(true);

  keeping.follow([upload("a", { id: "f1", state: "done" })]);
  await keeping.settled();
  expect(kept.bytes.has("a")).toBe(false);
  expect(kept.told.get("a")?.state).toBe("done");

  keeping.follow([]);
  await keeping.settled();
  expect(kept.told.size).toBe(0);
  expect(mayHaveKept()).toBe(false);
});

it("writes nothing while only bytes move", () => {
  const put = vi.spyOn(kept.cabinet, "put");
  keeping.follow([upload("a")]);
  keeping.follow([upload("a", { sent: 5 })]);
  keeping.follow([upload("a", { sent: 9, state: "stalled", code: "offline" })]);

  return keeping.settled().then(() => expect(put).toHaveBeenCalledTimes(1));
});

it("keeps the bytes of so many files, and so much, and of no more", () => {
  for (let at = 0; at < 10; at++) expect(keeping.keepBytes(`k${at}`, sized(1))).toBe(true);
  expect(keeping.keepBytes("more", sized(1))).toBe(false);

  const other = new Keeping(memory().cabinet, "ada", "tab-1");
  expect(other.keepBytes("a", sized(400 * mib))).toBe(true);
  expect(other.keepBytes("b", sized(101 * mib))).toBe(false);
  expect(other.keepBytes("c", sized(100 * mib))).toBe(true);
});

it("reads what is of this person and of tabs that are gone, the oldest first", async () => {
  const of = (key: string, user: string, owner: string, at: number) =>
    kept.told.set(key, { ...upload(key, { at }), user, owner });
  of("late", "ada", "tab-0", 2);
  of("early", "ada", "tab-1", 1);
  of("living", "ada", "tab-2", 1);
  of("his", "ben", "tab-0", 1);
  kept.bytes.set("early", new Blob(["x"]));

  const found = await keeping.read((owner) => Promise.resolve(owner !== "tab-2"));
  expect(found.map(([{ key }, blob]) => [key, blob !== undefined])).toEqual([
    ["early", true],
    ["late", false],
  ]);
});

it("forgets all of one person, and nothing of another", async () => {
  kept.told.set("a", { ...upload("a"), user: "ada", owner: "tab-2" });
  kept.told.set("b", { ...upload("b"), user: "ben", owner: "tab-1" });
  await keeping.forget();

  expect([...kept.told.keys()]).toEqual(["b"]);
});

it("only loses what a device does not keep", async () => {
  vi.spyOn(kept.cabinet, "put").mockRejectedValue(new Error("full"));
  keeping.follow([upload("a")]);
  await expect(keeping.settled()).resolves.toBeUndefined();
});
