import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FileUpload, FileView } from "@/contracts/wire";
import { Refused } from "@/lib/refused";
import type { FileDoor } from "./file-door";
import { Uploader } from "./uploader";
import type { UploadNews } from "./uploader";

const partSize = 4;
const refused = (code: string, retryAfterMs?: number) =>
  new Refused({ code, detail: "", ...(retryAfterMs !== undefined && { retryAfterMs }) });

/** A server in memory, whose line can be cut. */
class FakeServer implements FileDoor {
  readonly files = new Map<string, { name: string; size: number; parts: Map<number, string>; finished: boolean }>();
  readonly log: string[] = [];
  line: "there" | "cut" | "held" = "there";
  refuse: Refused[] = [];
  most = 0;
  #open = 0;
  #held: (() => void)[] = [];

  async #call(name: string, signal?: AbortSignal): Promise<void> {
    this.log.push(name);
    await Promise.resolve();
    if (this.line === "cut") throw refused("offline");
    if (this.line === "held") {
      await new Promise<void>((resolve, reject) => {
        this.#held.push(resolve);
        signal?.addEventListener("abort", () => reject(signal.reason as Error));
      });
    }
    const refusal = this.refuse.shift();
    if (refusal) throw refusal;
  }

  release(): void {
    this.line = "there";
    for (const go of this.#held.splice(0)) go();
  }

  async begin(name: string, size: number): Promise<FileUpload> {
    await this.#call(`begin ${name}`);
    const id = `f${this.files.size + 1}`;
    this.files.set(id, { name, size, parts: new Map(), finished: false });
    return this.look(id);
  }

  async look(id: string): Promise<FileUpload> {
    await this.#call(`look ${id}`);
    const file = this.files.get(id);
    if (!file) throw refused("not-found");
    const { name, size, parts } = file;
    return { id, name, size, partSize, parts: Math.ceil(size / partSize), stored: [...parts.keys()], direct: false };
  }

  async put({ id }: { id: string }, number: number, part: Blob, onSent: (bytes: number) => void, signal: AbortSignal) {
    this.most = Math.max(this.most, ++this.#open);
    try {
      onSent(1);
      await this.#call(`put ${id} ${number}`, signal);
      this.files.get(id)?.parts.set(number, await part.text());
    } finally {
      this.#open--;
    }
  }

  async finish(id: string): Promise<FileView> {
    await this.#call(`finish ${id}`);
    const file = this.files.get(id)!;
    if (file.parts.size < Math.ceil(file.size / partSize)) throw refused("file-not-finished");
    file.finished = true;
    return { id, name: file.name, size: file.size, type: "text/plain", kind: "text", sha256: "" };
  }

  async remove(id: string): Promise<void> {
    await this.#call(`remove ${id}`);
    this.files.delete(id);
  }

  text(id: string): string {
    return [...(this.files.get(id)?.parts ?? [])]
      .toSorted(([one], [two]) => one - two)
      .map(([, text]) => text)
      .join("");
  }
}

let server: FakeServer;
let uploader: Uploader;
let told: Record<string, UploadNews>;

beforeEach(() => {
  vi.useFakeTimers();
  server = new FakeServer();
  told = {};
  uploader = new Uploader({
    door: server,
    tell: (key, news) => void (told[key] = { ...told[key], ...news }),
    random: () => 0.5,
  });
});

afterEach(() => void vi.useRealTimers());

const settle = () => vi.advanceTimersByTimeAsync(0);
const puts = () => server.log.filter((call) => call.startsWith("put")).length;

it("sends all parts and says what the file is", async () => {
  uploader.add("a", "a.txt", new Blob(["0123456789"]));
  expect(told["a"]?.state).toBe("waiting");
  await settle();

  expect(told["a"]).toMatchObject({ state: "done", sent: 10, id: "f1", view: { kind: "text" } });
  expect(server.text("f1")).toBe("0123456789");
});

it("sends two files and three parts at a time", async () => {
  server.line = "there";
  for (const name of ["a", "b", "c"]) uploader.add(name, name, new Blob(["x".repeat(40)]));
  await vi.advanceTimersByTimeAsync(0);

  expect(server.most).toBe(3);
  expect(server.log.indexOf("begin c")).toBeGreaterThan(
    Math.min(server.log.indexOf("finish f1"), server.log.indexOf("finish f2")),
  );
  expect([told["a"], told["b"], told["c"]].map((news) => news?.state)).toEqual(["done", "done", "done"]);
});

it("goes on with what is missing when the line comes back, and no sooner than it is told", async () => {
  uploader.add("a", "a.txt", new Blob(["0123456789"]));
  server.refuse = [];
  const put = server.put.bind(server);
  const spy = vi.spyOn(server, "put");
  spy.mockImplementation(async (id, number, ...rest) => {
    if (number === 2) server.line = "cut";
    await put(id, number, ...rest);
  });
  await settle();
  expect(told["a"]).toMatchObject({ state: "stalled", code: "offline" });
  const stored = server.files.get("f1")?.parts.size ?? 0;
  const before = puts();

  spy.mockImplementation(put);
  server.line = "there";
  uploader.wake();
  await settle();

  expect(told["a"]?.state).toBe("done");
  expect(puts() - before).toBe(3 - stored);
  expect(server.text("f1")).toBe("0123456789");
  expect(server.files.size).toBe(1);
});

it("tries for ever while there is no line", async () => {
  server.line = "cut";
  uploader.add("a", "a.txt", new Blob(["0"]));
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  expect(told["a"]).toMatchObject({ state: "stalled", code: "offline" });

  server.line = "there";
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told["a"]?.state).toBe("done");
});

it("gives up on a store that stays away, and can be asked again", async () => {
  server.refuse = Array.from({ length: 5 }, () => refused("unavailable"));
  uploader.add("a", "a.txt", new Blob(["0"]));
  await vi.advanceTimersByTimeAsync(60_000);
  expect(told["a"]).toMatchObject({ state: "failed", code: "unavailable" });

  uploader.add("a", "a.txt", new Blob(["0"]));
  await settle();
  expect(told["a"]?.state).toBe("done");
});

it("waits as long as the server asks for", async () => {
  server.refuse = [refused("rate-limited", 4_000)];
  uploader.add("a", "a.txt", new Blob(["0"]));
  await vi.advanceTimersByTimeAsync(3_900);
  expect(server.files.size).toBe(0);
  await vi.advanceTimersByTimeAsync(200);

  expect(told["a"]?.state).toBe("done");
});

it.each(["file-too-large", "file-quota", "file-name-invalid", "too-many"])("fails at once by %s", async (code) => {
  server.refuse = [refused(code)];
  uploader.add("a", "a.txt", new Blob(["0"]));
  await settle();

  expect(told["a"]).toMatchObject({ state: "failed", code });
});

it("goes on after a reload with the parts that are missing, and begins anew when the server has forgotten it", async () => {
  server.files.set("old", { name: "a.txt", size: 10, parts: new Map([[2, "4567"]]), finished: false });
  uploader.add("a", "a.txt", new Blob(["0123456789"]), "old");
  uploader.add("b", "b.txt", new Blob(["01"]), "gone");
  await settle();

  expect(server.log).not.toContain("put old 2");
  expect(server.text("old")).toBe("0123456789");
  expect(server.log).toContain("begin b.txt");
  expect(told["b"]).toMatchObject({ state: "done" });
  expect(told["b"]?.id).not.toBe("gone");
});

it("stops when it is dropped: nothing is told, and the next one has its place", async () => {
  server.line = "held";
  for (const name of ["a", "b", "c"]) uploader.add(name, name, new Blob(["0"]));
  await settle();
  uploader.drop("a");
  told = {};
  server.release();
  await settle();

  expect(told["a"]).toBeUndefined();
  expect(told["b"]?.state).toBe("done");
  expect(told["c"]?.state).toBe("done");
  expect([...server.files.values()].map(({ name }) => name)).not.toContain("a"); // Begun in the meantime, and taken away.
});

it("says that a file cannot be read any more", async () => {
  vi.spyOn(server, "put").mockRejectedValue(new DOMException("changed", "NotReadableError"));
  uploader.add("a", "a.txt", new Blob(["0"]));
  await settle();

  expect(told["a"]).toMatchObject({ state: "failed", code: "file-unreadable" });
});
