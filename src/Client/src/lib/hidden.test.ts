import { afterEach, expect, it, vi } from "vitest";
import { forgetHidden, hearHidden, hidesAny, isHidden, loadHidden, setHidden, useHidden } from "./hidden";

const request = vi.hoisted(() => vi.fn());
vi.mock("./http", () => ({ request }));

const hidden = (...messages: number[]) => messages.map((message) => isHidden(useHidden.getState(), "r", message));
const list = (revision: number, ...ranges: [number, number][]) => ({
  rooms: [{ room: "r", ranges: ranges.map(([first, last]) => ({ first, last })) }],
  revision,
});

afterEach(() => {
  forgetHidden();
  request.mockReset();
});

it("knows what is hidden once it was asked for, and waits only the first time", async () => {
  request.mockResolvedValue(list(1, [3, 4], [7, 7]));
  const first = loadHidden();
  expect(useHidden.getState().waits).toBe(true);
  await first;
  expect(hidden(2, 3, 4, 5, 7)).toEqual([false, true, true, false, true]);

  request.mockResolvedValue(list(2));
  const again = loadHidden();
  expect(useHidden.getState().waits).toBe(false);
  await again;
  expect(hidden(3, 7)).toEqual([false, false]);
});

it("shows all when it cannot be asked for, and asks again with the next connection", async () => {
  request.mockRejectedValueOnce(new Error("away"));
  await expect(loadHidden()).rejects.toThrow("away");
  expect(useHidden.getState()).toMatchObject({ waits: false, known: false });
});

it("hides at once, and shows again when that is refused", async () => {
  request.mockRejectedValueOnce(new Error("no"));
  const refused = setHidden("r", 7, true);
  expect(hidden(7)).toEqual([true]);
  await expect(refused).rejects.toThrow("no");
  expect(hidden(7)).toEqual([false]);
});

it("hears of other devices, and asks for all when it missed one", async () => {
  request.mockResolvedValue(list(3, [9, 9]));
  hearHidden("r", 7, true, 1);
  hearHidden("r", 7, false, 2);
  expect(hidden(7)).toEqual([false]);
  expect(request).not.toHaveBeenCalled();

  hearHidden("r", 8, true, 4);
  await vi.waitFor(() => expect(hidden(9)).toEqual([true]));
  expect(request).toHaveBeenCalledOnce();
});

it("keeps what changed while it was asked for", async () => {
  let answer: (value: unknown) => void = () => undefined;
  request.mockReturnValueOnce(new Promise((resolve) => (answer = resolve)));
  const loading = loadHidden();
  hearHidden("r", 5, true, 1);
  answer(list(0));
  await loading;
  expect(hidden(5)).toEqual([true]);
});

it("says whether anything in a room is hidden", async () => {
  request.mockResolvedValue(list(1, [3, 4]));
  expect(hidesAny(useHidden.getState(), "r")).toBe(false);
  await loadHidden();
  expect([hidesAny(useHidden.getState(), "r"), hidesAny(useHidden.getState(), "x")]).toEqual([true, false]);
  hearHidden("r", 3, false, 2);
  expect(hidesAny(useHidden.getState(), "r")).toBe(true);
  hearHidden("r", 4, false, 3);
  expect(hidesAny(useHidden.getState(), "r")).toBe(false);
  hearHidden("x", 1, true, 4);
  expect(hidesAny(useHidden.getState(), "x")).toBe(true);
});
