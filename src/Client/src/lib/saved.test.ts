import { afterEach, expect, it, vi } from "vitest";
import { forgetSaved, isSaved, loadSaved, noteSaved, setSaved, useSaved } from "./saved";

const request = vi.hoisted(() => vi.fn());
vi.mock("@/lib/http", () => ({ request }));

const saved = (message: number) => isSaved(useSaved.getState(), "r", message);

afterEach(() => {
  forgetSaved();
  request.mockReset();
});

it("knows what is saved once it was asked for, and asks once", async () => {
  request.mockResolvedValue({ items: [{ room: "r", message: 7 }] });
  expect(saved(7)).toBeUndefined();

  await Promise.all([loadSaved(), loadSaved()]);
  await loadSaved();

  expect([saved(7), saved(8)]).toEqual([true, false]);
  expect(request).toHaveBeenCalledOnce();
});

it("takes off at once, also what was not asked for, and puts it back when that is refused", async () => {
  request.mockResolvedValueOnce(undefined);
  await setSaved("r", 7, false);
  expect(saved(7)).toBe(false);

  request.mockRejectedValueOnce(new Error("no"));
  const refused = setSaved("r", 8, false);
  expect(saved(8)).toBe(false);
  await expect(refused).rejects.toThrow("no");
  expect(saved(8)).toBe(true);
});

it("hears of other devices, and counts what came", () => {
  const { news } = useSaved.getState();
  noteSaved("r", 7, true);
  noteSaved("r", 8, false);
  expect([saved(7), saved(8), useSaved.getState().news - news]).toEqual([true, false, 1]);

  forgetSaved();
  expect([saved(7), saved(8), useSaved.getState().news - news]).toEqual([undefined, undefined, 2]);
});
