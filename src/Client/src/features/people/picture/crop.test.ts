import { expect, it } from "vitest";
import { mostZoom, moved, sideOf, wholeOf, within, zoomed } from "./crop";

const wide = { width: 400, height: 200 };

it("begins with the largest square in the middle", () => {
  expect(wholeOf(wide)).toEqual({ x: 200, y: 100, zoom: 1 });
  expect(sideOf(wide, wholeOf(wide))).toBe(200);
});

it("moves with the hand, and not out of the image", () => {
  expect(moved(wide, wholeOf(wide), 0.25, 0)).toEqual({ x: 150, y: 100, zoom: 1 });
  expect(moved(wide, wholeOf(wide), 9, 9)).toEqual({ x: 100, y: 100, zoom: 1 });
  expect(moved(wide, wholeOf(wide), -9, -9)).toEqual({ x: 300, y: 100, zoom: 1 });
});

it("keeps what is under the pointer where it is while the size changes", () => {
  const near = zoomed(wide, wholeOf(wide), 2, 0, 0);
  expect(near).toEqual({ x: 150, y: 50, zoom: 2 });
  const corner = ({ x, y, zoom }: typeof near) => [x - 100 / zoom, y - 100 / zoom];
  expect(corner(near)).toEqual(corner(wholeOf(wide)));
});

it("does not go in or out without end", () => {
  expect(zoomed(wide, wholeOf(wide), 100).zoom).toBe(mostZoom);
  expect(zoomed(wide, wholeOf(wide), 0.01)).toEqual(wholeOf(wide));
});

it("comes back into the image when it is made smaller at an edge", () => {
  const edge = moved(wide, zoomed(wide, wholeOf(wide), 4), 99, 99);
  expect(edge).toEqual({ x: 25, y: 25, zoom: 4 });
  expect(zoomed(wide, edge, 0.25)).toEqual({ x: 100, y: 100, zoom: 1 });
  expect(within(wide, { x: -5, y: 1000, zoom: 0 })).toEqual({ x: 100, y: 100, zoom: 1 });
});
