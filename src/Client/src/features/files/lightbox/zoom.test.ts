import { expect, it } from "vitest";
import { fitInto, fitted, keptIn, moved, zoomed } from "./zoom";

const frame = { width: 1000, height: 500 };

it("zooms about a point, which stays where it is", () => {
  const view = zoomed(fitted, 2, { x: 100, y: -50 });
  expect(view).toEqual({ scale: 2, x: -100, y: 50 });
  // The point of the picture that was at 100, -50 is at 2 · (100, -50) from its middle, and so at the same place.
  expect([2 * 100 + view.x, 2 * -50 + view.y]).toEqual([100, -50]);
});

it("is never smaller than it fits, nor too large, and is in the middle when it fits", () => {
  expect(zoomed({ scale: 1.2, x: 30, y: 3 }, 0.5, { x: 0, y: 0 })).toEqual(fitted);
  expect(zoomed({ scale: 7, x: 0, y: 0 }, 4, { x: 0, y: 0 }).scale).toBe(8);
});

it("moves no further than to its edges", () => {
  const shown = { width: 800, height: 400 };
  const view = moved({ scale: 2, x: 0, y: 0 }, 5000, -5000);
  expect(keptIn(view, frame, shown)).toEqual({ scale: 2, x: 300, y: -150 });
  expect(keptIn(moved(fitted, 40, 40), frame, shown)).toEqual(fitted);
});

it("fits into the window and is not blown up", () => {
  expect(fitInto({ width: 4000, height: 1000 }, frame)).toEqual({ width: 1000, height: 250 });
  expect(fitInto({ width: 40, height: 10 }, frame)).toEqual({ width: 40, height: 10 });
});
