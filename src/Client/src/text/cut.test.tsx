import { expect, it } from "vitest";
import { beginOf, cutSpoilers } from "./cut";
import { shorten } from "./shorten";
import { lineOf } from "./spoken";

const hidden = (text: string, begun: boolean, goesOn: boolean) =>
  cutSpoilers(text, begun, goesOn).map(({ start, end }) => text.slice(start, end));

it("knows what a spoiler may hide that has only one end in a piece", () => {
  expect(hidden("butler|| or ||the maid|| x", true, false)).toEqual(["butler||"]);
  expect(hidden("he is ||the butl", false, true)).toEqual(["||the butl"]);
  expect(hidden("he is ||the butler|| or", true, true)).toEqual([]);
  expect(hidden("a || b || c", true, true)).toEqual([]);
  expect(hidden("if (a||b) c|||d", true, true)).toEqual([]);
});

it("hides more where it cannot be told which end it is", () => {
  expect(hidden('"butler!"||.(||maid||)', true, false)).toEqual(['"butler!"||.(||maid||']);
  expect(hidden("||maid|| (!||!", false, true)).toEqual(["||maid|| (!||!"]);
});

it("shows nothing of a spoiler in the begin of a message that ends before it does", () => {
  expect(beginOf("he is ||the butler||", 14)).toBe("he is …");
  expect(beginOf("he is ||the butler||", 40)).toBe("he is ||the butler||");
  expect(beginOf("ab👍", 3)).toBe("ab");
  expect(lineOf(`he is ||${"the butler ".repeat(60)}||`)).toBe("he is …");
  expect(lineOf(`he is ||${"the butler ".repeat(60)}`.slice(0, 300))).toBe("he is …");
  expect(shorten(`he is ||${"the butler ".repeat(600)}||`)).toBe("he is …");
});
