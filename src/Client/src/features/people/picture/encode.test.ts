import { expect, it } from "vitest";
import { mostBytes, smallEnough } from "./encode";

const file = (type: string, size: number) => Promise.resolve(new Blob([new Uint8Array(size)], { type }));

it("takes the best that fits", async () => {
  const made = await smallEnough((type, quality) => file(type, quality > 0.7 ? mostBytes + 1 : mostBytes));
  expect([made.type, made.size]).toEqual(["image/webp", mostBytes]);
});

it("writes JPEG where the browser writes no WebP", async () => {
  const made = await smallEnough((type) => file(type === "image/webp" ? "image/png" : type, 10));
  expect(made.type).toBe("image/jpeg");
});

it("says so when nothing fits, or the browser gives nothing", async () => {
  await expect(smallEnough((type) => file(type, mostBytes + 1))).rejects.toThrow();
  await expect(smallEnough(() => Promise.resolve(null))).rejects.toThrow();
});
