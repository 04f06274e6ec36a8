import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { loadPart } from "./lazy";

const inPage = () => document.head.querySelector("link");

beforeEach(() => vi.useFakeTimers());

afterEach(() => {
  vi.useRealTimers();
  document.head.replaceChildren();
});

it("asks again for a part that could not be had", async () => {
  const load = vi.fn(() => Promise.resolve("part"));
  load.mockRejectedValueOnce(new Error("gone")).mockRejectedValueOnce(new Error("gone"));
  const part = loadPart(load);
  await vi.advanceTimersByTimeAsync(499);
  expect(load).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(1_001);

  expect(await part).toBe("part");
  expect(load).toHaveBeenCalledTimes(3);
});

it("gives up when it was not to be had for a minute", async () => {
  const load = vi.fn(() => Promise.reject(new Error("gone")));
  const part = expect(loadPart(load)).rejects.toThrow("gone");
  await vi.advanceTimersByTimeAsync(61_000);

  await part;
  expect(load).toHaveBeenCalledTimes(8);
});

it("asks again for a style sheet that failed before it asks for the part", async () => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/part.css" });
  document.head.append(link);
  link.dispatchEvent(new Event("error"));
  const load = vi.fn(() => Promise.resolve("part"));
  load.mockRejectedValueOnce(new Error("no styles"));
  const part = loadPart(load);
  await vi.advanceTimersByTimeAsync(500);

  const again = inPage();
  expect(again).not.toBe(link);
  expect(again?.href).toBe(link.href);
  again?.dispatchEvent(new Event("error"));
  await vi.advanceTimersByTimeAsync(1_000);
  expect(load).toHaveBeenCalledTimes(1);

  expect(inPage()).not.toBe(again);
  inPage()?.dispatchEvent(new Event("load"));
  expect(await part).toBe("part");
});

it("leaves a style sheet alone that is on its way for another part", async () => {
  const link = Object.assign(document.createElement("link"), { rel: "stylesheet", href: "/other.css" });
  document.head.append(link);
  const load = vi.fn(() => Promise.resolve("part"));
  load.mockRejectedValueOnce(new Error("gone"));
  const part = loadPart(load);
  await vi.advanceTimersByTimeAsync(500);

  expect(await part).toBe("part");
  expect(inPage()).toBe(link);
});
