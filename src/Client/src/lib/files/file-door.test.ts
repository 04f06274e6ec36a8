import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fileDoor } from "./file-door";
import { Refused } from "@/lib/refused";

interface Put {
  url: string;
  headers: Record<string, string>;
  bytes: Blob;
}

const store = "https://store.example/part-1?signature=x";
const file = { id: "f1", direct: true };
const part = new Blob(["0123"]);

let puts: Put[];
let asked: string[];
/** What comes of a PUT: its status, 0 for no line, or nothing yet. */
let answers: (url: string) => number | undefined;
let link: () => Response;
let day = 0;

class FakeRequest {
  readonly upload: { onprogress?: (event: { loaded: number }) => void } = {};
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  onabort: () => void = () => undefined;
  status = 0;
  responseText = "";
  #put: Put = { url: "", headers: {}, bytes: part };

  open(_method: string, url: string): void {
    this.#put.url = url;
  }

  setRequestHeader(name: string, value: string): void {
    this.#put.headers[name] = value;
  }

  send(bytes: Blob): void {
    puts.push({ ...this.#put, bytes });
    const status = answers(this.#put.url);
    if (status === undefined) return;
    queueMicrotask(() => {
      this.status = status;
      this.upload.onprogress?.({ loaded: 2 });
      if (status === 0) this.onerror();
      else this.onload();
    });
  }

  abort(): void {
    this.onabort();
  }
}

const put = (signal = new AbortController().signal, onSent: (bytes: number) => void = () => undefined) =>
  fileDoor.put(file, 1, part, onSent, signal);
const goneTo = () => puts.map(({ url }) => url);
const throughServer = "/api/v1/files/f1/parts/1";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date", "setTimeout", "clearTimeout"] });
  vi.setSystemTime(Date.UTC(2026, 0, ++day)); // The test before may have found the store out of reach.
  puts = [];
  asked = [];
  answers = () => 204;
  link = () => Response.json({ url: store, expiresAt: 0 });
  vi.stubGlobal("XMLHttpRequest", FakeRequest);
  vi.stubGlobal("fetch", (path: string) => {
    asked.push(path);
    return Promise.resolve(link());
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

it("puts a part straight into the store, with nothing that the store has to allow", async () => {
  const sent: number[] = [];

  await put(undefined, (bytes) => sent.push(bytes));

  expect(asked).toEqual([`${throughServer}/link`]);
  expect(puts).toEqual([{ url: store, headers: {}, bytes: part }]);
  expect(sent).toEqual([2]);
});

it("sends parts to the server where they do not go straight", async () => {
  await fileDoor.put({ ...file, direct: false }, 1, part, () => undefined, new AbortController().signal);

  expect(asked).toEqual([]);
  expect(goneTo()).toEqual([throughServer]);
});

it.each([0, 403, 404, 503])(
  "sends a part to the server that the store answers with %i, and the next ones, for a while",
  async (status) => {
    answers = (url) => (url === store ? status : 204);
    await put();
    expect(goneTo()).toEqual([store, throughServer]);

    await put();
    expect(goneTo()).toEqual([store, throughServer, throughServer]);

    vi.advanceTimersByTime(10 * 60_000);
    answers = () => 204;
    await put();
    expect(goneTo().at(-1)).toBe(store);
  },
);

it("does not give up the store when the server is out of reach, too", async () => {
  answers = () => 0;
  await expect(put()).rejects.toMatchObject({ code: "offline" });

  answers = () => 204;
  await put();
  expect(goneTo().at(-1)).toBe(store);
});

it("asks for no more when there is no line to ask for a link, and goes on", async () => {
  link = () => {
    throw new TypeError("no line");
  };

  await expect(put()).rejects.toBeInstanceOf(Refused);

  expect(puts).toEqual([]);
});

it("sends a part to the server that gives no links any more", async () => {
  link = () => Response.json({ code: "file-not-direct" }, { status: 409 });

  await put();

  expect(goneTo()).toEqual([throughServer]);
});

it("says what the server refuses", async () => {
  link = () => Response.json({ code: "not-found" }, { status: 404 });

  await expect(put()).rejects.toMatchObject({ code: "not-found" });

  expect(puts).toEqual([]);
});

it("stops at once when it is called off, and sends nothing to the server", async () => {
  answers = () => undefined;
  const stop = new AbortController();
  const gone = put(stop.signal);
  await vi.waitFor(() => expect(puts).toHaveLength(1));

  stop.abort();

  await expect(gone).rejects.toMatchObject({ name: "AbortError" });
  expect(goneTo()).toEqual([store]);
});

it("takes a store for gone to which nothing moves any more", async () => {
  answers = (url) => (url === store ? undefined : 204);
  const gone = put();
  await vi.waitFor(() => expect(puts).toHaveLength(1));

  await vi.advanceTimersByTimeAsync(30_000);
  await gone;

  expect(goneTo()).toEqual([store, throughServer]);
});
