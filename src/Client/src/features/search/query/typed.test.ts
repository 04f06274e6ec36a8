import { expect, it } from "vitest";
import { typedAt } from "./typed";

const at = (text: string, caret = text.length) => {
  const typed = typedAt(text, caret);
  return typed && [typed.name, typed.words, typed.negated, text.slice(typed.start, typed.end)];
};

it("knows which filter is being typed, and what of its value", () => {
  expect(at("beans from:@be")).toEqual(["from", "be", false, "from:@be"]);
  expect(at("-in:#gar")).toEqual(["in", "gar", true, "-in:#gar"]);
  expect(at('in:"the gar')).toEqual(["in", "the gar", false, 'in:"the gar']);
  expect(at("from:ben beans", 7)).toEqual(["from", "be", false, "from:ben"]);
  expect(at("(has:")).toEqual(["has", "", false, "has:"]);
});

it("takes a word for the begin of a filter only where it ends", () => {
  expect(at("beans fr")).toEqual([undefined, "fr", false, "fr"]);
  expect(at("from", 2)).toBeUndefined();
  expect(at("from:ben ")).toBeUndefined();
  expect(at("")).toBeUndefined();
});
