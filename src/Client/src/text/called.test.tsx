import { expect, it } from "vitest";
import { calledIn } from "./called";

it.each([
  ["Hello @ada, and @ben.", ["ada", "ben"], undefined],
  ["**@ada** ||@ben|| and *@cleo*", ["ada", "ben", "cleo"], undefined],
  ["@ada @ada", ["ada"], undefined],
  ["- @ada\n  - @ben", ["ada", "ben"], undefined],
  ["| a | b |\n|---|---|\n| @ada | x |", ["ada"], undefined],
  ["# @ada", ["ada"], undefined],
  ["@here and @all", [], "all"],
  ["@here", [], "here"],
  ["#general :tada:", [], undefined],
] as const)("%j calls", (text, names, scope) => {
  expect(calledIn(text)).toEqual({ names, scope });
});

it.each([
  "`@ada`",
  "```\n@ada @all\n```",
  "> @ada said so",
  "ada@example.org",
  "\\@ada",
  "[@ada](https://example.org)",
])("%j calls nobody", (text) => {
  expect(calledIn(text)).toEqual({ names: [], scope: undefined });
});
