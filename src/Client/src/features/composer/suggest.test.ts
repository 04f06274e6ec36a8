import { expect, it } from "vitest";
import { triggerAt } from "./suggest";

it.each([
  ["@", { kind: "person", words: "", from: 0, to: 1 }],
  ["hi @ad", { kind: "person", words: "ad", from: 3, to: 6 }],
  ["(#la", { kind: "room", words: "la", from: 1, to: 4 }],
  ["well :ta", { kind: "emoji", words: "ta", from: 5, to: 8 }],
  [":t", undefined],
  ["10:30", undefined],
  ["ada@exa", undefined],
  ["@ada ", undefined],
  ["`@ad", undefined],
  ["`a` @ad", { kind: "person", words: "ad", from: 4, to: 7 }],
  ["```\n@ad", undefined],
  ["```\na\n```\n@ad", { kind: "person", words: "ad", from: 10, to: 13 }],
])("%j", (text, expected) => {
  expect(triggerAt(text, text.length)).toEqual(expected);
});
