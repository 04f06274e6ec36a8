import { expect, it } from "vitest";
import { replaceShorts } from "./replace-shorts";
import { needEmoji } from "./use-emoji";

it("leaves what is not known yet", () => {
  expect(replaceShorts("a :tada:")).toBe("a :tada:");
});

it.each([
  ["a :tada: b :+1:", "a 🎉 b 👍"],
  ["at 10:30:45 :nothing:", "at 10:30:45 :nothing:"],
  ["`:tada:` ``:tada:`` :tada:", "`:tada:` ``:tada:`` 🎉"],
  ["```\n:tada:\n```\n:tada:", "```\n:tada:\n```\n🎉"],
  ["https://a.example/:tada:", "https://a.example/:tada:"],
])("writes %j as %j", async (text, expected) => {
  await needEmoji();

  expect(replaceShorts(text)).toBe(expected);
});
