import { expect, it } from "vitest";
import { partsOf } from "./marked";

const told = (...args: Parameters<typeof partsOf>) =>
  partsOf(...args).map(({ text, kind }) => (kind === "plain" ? text : kind === "found" ? `[${text}]` : "#"));

it("marks what was found", () => {
  expect(
    told("plant the beans, beans!", [
      { start: 10, length: 5 },
      { start: 17, length: 5 },
    ]),
  ).toEqual(["plant the ", "[beans]", ", ", "[beans]", "!"]);
  expect(told("👍 beans", [{ start: 0, length: 2 }])).toEqual(["[👍]", " beans"]);
  expect(told("", [])).toEqual([]);
});

it("survives ranges that are not in the text", () => {
  expect(
    told("beans", [
      { start: 3, length: 90 },
      { start: -4, length: 2 },
    ]).join(""),
  ).toBe("bea[ns]");
});

it("leaves hidden what its writer hid, found or not", () => {
  expect(told("he is ||the butler|| or not", [{ start: 12, length: 6 }])).toEqual(["he is ", "#", " or not"]);
  expect(told("butler|| or not", [{ start: 0, length: 6 }], true)).toEqual(["#", " or not"]);
  expect(told("he is ||the butl", [{ start: 8, length: 3 }], false, true)).toEqual(["he is ", "#"]);
  expect(told("a || b || c", [])).toEqual(["a || b || c"]);
});
