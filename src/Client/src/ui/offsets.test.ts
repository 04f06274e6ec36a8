import { describe, expect, it } from "vitest";
import { anchored, offsetsOf, rowAt } from "./offsets";

const rows = ["a", "b", "c", "d"].map((key) => ({ key }));
const sizes = new Map([["b", 50]]);
const offsets = offsetsOf(rows, sizes, () => 20);
const indexOf = new Map(rows.map(({ key }, index) => [key, index]));

it("takes measured sizes, and guesses the others", () => {
  expect([...offsets]).toEqual([0, 20, 70, 90, 110]);
});

it.each([
  [-50, 0],
  [0, 0],
  [19, 0],
  [20, 1],
  [69, 1],
  [70, 2],
  [999, 3],
])("at %i stands row %i", (position, row) => {
  expect(rowAt(offsets, position)).toBe(row);
});

describe("anchored", () => {
  const at = (stick: boolean, ...marks: { key: string; top: number }[]) =>
    anchored({ stick, marks }, offsets, indexOf, 40, 33);

  it("follows the end", () => expect(at(true)).toBe(70));
  it("puts the row back to where it was", () => expect(at(false, { key: "c", top: 10 })).toBe(60));
  it("takes the next row when the first is gone", () => {
    expect(at(false, { key: "x", top: 0 }, { key: "b", top: 5 })).toBe(15);
  });
  it("stays where it is when all are gone", () => expect(at(false, { key: "x", top: 0 })).toBe(33));
  it("never leaves the list", () => expect(at(false, { key: "d", top: -500 })).toBe(70));
});
