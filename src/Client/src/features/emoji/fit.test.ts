import { beforeEach, expect, it, vi } from "vitest";
import { fit } from "./fit";

/** The beginning of a WebP: its header, the chunk that says what it has, and its flags. */
const webp = (flags: number) =>
  new Uint8Array([...new TextEncoder().encode("RIFF....WEBPVP8X"), 10, 0, 0, 0, flags, 0, 0, 0]);
const text = (words: string) => new TextEncoder().encode(words);
const filled = new Uint8Array(300 * 1024);

let side: number;

beforeEach(() => {
  side = 600;
  vi.stubGlobal("createImageBitmap", () => Promise.resolve({ width: side, height: side, close: () => undefined }));
  const canvas = { getContext: () => null, toBlob: (done: BlobCallback) => done(new Blob(["small"])) };
  vi.stubGlobal("document", { createElement: () => canvas });
});

it.each([
  ["a PNG", "image/png", text("\x89PNG IHDR IDAT")],
  ["a WebP", "image/webp", webp(0x10)],
  ["a JPEG", "image/jpeg", text("acTL")],
])("makes %s smaller that is too large", async (_, type, bytes) => {
  expect((await fit(new Blob([bytes], { type }))).size).toBe(5);
});

it.each([
  ["a GIF", "image/gif", text("GIF89a")],
  ["a PNG", "image/png", text("\x89PNG IHDR acTL")],
  ["a WebP", "image/webp", webp(0x12)],
])("leaves %s as it is that moves, however large", async (_, type, bytes) => {
  const file = new Blob([bytes, filled], { type });
  expect(await fit(file)).toBe(file);
});

it("leaves a small one as it is", async () => {
  side = 64;
  const file = new Blob(["x"], { type: "image/png" });
  expect(await fit(file)).toBe(file);
});
