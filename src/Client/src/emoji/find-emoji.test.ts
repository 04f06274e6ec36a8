import { expect, it } from "vitest";
import de from "./data/de.json";
import en from "./data/en.json";
import base from "./data/base.json";
import type { Emoji } from "./emoji-data";
import { findEmoji } from "./find-emoji";
import { favourites, inTone, noteChosen, useHabits, usual } from "./habits";
import { emojiCount } from "./only-emoji";

const all = (base as [string, number, number, string][]).map(([emoji, group, toned, shorts], index): Emoji => {
  const words = `${de[index] ?? ""}|${en[index] ?? ""}`.toLowerCase().split("|");
  return { emoji, group, toned: toned === 1, shorts: shorts.split(" "), name: words[0] ?? "", words };
});
const find = (text: string, lately: string[] = []) => findEmoji(all, text, lately, 8).map(({ emoji }) => emoji);

it("has words for each emoji in both languages", () => {
  expect([en.length, de.length]).toEqual([base.length, base.length]);
  expect(all.filter(({ shorts, words }) => !shorts[0] || !words[0])).toEqual([]);
});

it.each([
  ["tada", "🎉"],
  ["+1", "👍"],
  ["thumbsup", "👍"],
  ["coffee", "☕"],
  ["kaffee", "☕"],
  ["Tränen", "😂"],
  ["heart red", "❤️"],
])("finds %s", (text, emoji) => {
  expect(find(text)).toContain(emoji);
});

it("puts an exact name first, and what was chosen lately before its equals", () => {
  expect(find("cat")[0]).toBe("🐱");
  expect(find("smil", ["😼"])[0]).not.toBe("😼");
  expect(find("heart", ["💙"]).slice(0, 2)).toContain("💙");
});

it("finds nothing for nothing", () => {
  expect(find("")).toEqual([]);
  expect(find("qqqqzz")).toEqual([]);
});

it.each([
  ["👍", 4, "👍🏾"],
  ["☝️", 1, "☝🏻"],
  ["😀", 3, "😀"],
] as const)("%s in tone %i is %s", (emoji, tone, expected) => {
  const found = all.find((each) => each.emoji === emoji);

  expect(found && inTone(found, tone)).toBe(expected);
});

it("offers what was chosen last, then what was chosen most", () => {
  const chosen = Array.from({ length: 12 }, (_, index) => [String(index), index] as const);

  expect(usual(chosen, 11)).toEqual(["0", "1", "2", "3", "4", "5", "6", "7", "8", "11", "10"]);
});

it("has a few ready for a reaction: what was chosen most, then what most people choose", () => {
  expect(favourites([], 3)).toEqual(["👍", "❤️", "😂"]);

  for (const emoji of ["🐱", "👀", "👀"]) noteChosen(emoji);

  expect(favourites(useHabits.getState().chosen, 4)).toEqual(["👀", "🐱", "👍", "❤️"]);
});

it.each([
  ["👍", 1],
  ["👩‍👩‍👧‍👦 🇳🇱", 2],
  ["❤️", 1],
  ["1️⃣", 1],
  ["🏴󠁧󠁢󠁥󠁮󠁧󠁿", 1],
  ["👍".repeat(27), 27],
  ["👍".repeat(28), 0],
  [":blobcat: 👍:blobcat:", 3],
  [":blobdog:", 0],
  [":blobcat:".repeat(27), 27],
  [":blobcat:".repeat(28), 0],
  ["12", 0],
  ["ok 👍", 0],
  ["", 0],
])("%s has %i emoji and nothing else", (text, count) => {
  expect(emojiCount(text, (name) => name === "blobcat")).toBe(count);
});
