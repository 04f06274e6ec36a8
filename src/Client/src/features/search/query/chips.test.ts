import { expect, it } from "vitest";
import { queryOf, shown, wordsOf } from "./chips";
import { filterText } from "./filters";
import { piecesOf } from "./pieces";

const told = (text: string, typing = false) => {
  const { chips, text: rest } = shown(text, typing);
  return [chips.map((chip) => chip.text), rest];
};

it.each([
  ["beans from:ben", ["from:ben"], "beans"],
  ['in:"the garden" -from:@ben seeds', ['in:"the garden"', "-from:@ben"], "seeds"],
  ["FROM:Ben", ["FROM:Ben"], ""],
  ["has:link has:dragon is:pinned", ["has:link", "is:pinned"], "has:dragon"],
  [
    "before:2026-05-01 after:2026 on:soon during:2026-05..2026-06",
    ["before:2026-05-01", "after:2026", "during:2026-05..2026-06"],
    "on:soon",
  ],
  ["from: beans", [], "from: beans"],
  ["http://example.com 10:30", [], "http://example.com 10:30"],
  ["from:ben OR from:cleo", [], "from:ben OR from:cleo"],
  ["from:ben beans OR peas", ["from:ben"], "beans OR peas"],
  ["(from:ben beans) in:garden", ["in:garden"], "(from:ben beans)"],
  ["(from:ben", [], "(from:ben"],
  ['"from:ben beans" is:saved', ["is:saved"], '"from:ben beans"'],
  ['"beans from:ben', ["from:ben"], '"beans'],
  ["from:ben from:ben", ["from:ben"], ""],
])("takes what is complete out of %s", (text, chips, rest) => {
  expect(told(text)).toEqual([chips, rest]);
});

it("keeps what a query means when it is put together again", () => {
  const text = "beans from:ben OR peas in:garden (has:link OR has:file)";
  const again = queryOf(shown(text));

  expect(again).toBe("in:garden beans from:ben OR peas (has:link OR has:file)");
  expect(queryOf(shown(again))).toBe(again);
});

it("takes a filter that is being typed only after a space", () => {
  expect(told("from:ben", true)).toEqual([[], "from:ben"]);
  expect(told("from:ben ", true)).toEqual([["from:ben"], ""]);
  expect(told("beans ", true)).toEqual([[], "beans "]);
  expect(told('in:"the gar', true)).toEqual([[], 'in:"the gar']);
});

it("reads quotes of phones, brackets and minus as the server does", () => {
  const kinds = (text: string) => piecesOf(text).map(({ kind, negated }) => (negated ? `-${kind}` : kind));
  expect(kinds("“the fox” -(a OR b) --c -")).toEqual([
    "phrase",
    "-open",
    "word",
    "or",
    "word",
    "close",
    "word",
    "-word",
  ]);
  expect(kinds("f(x) g")).toEqual(["word", "word"]);
  expect(piecesOf("－from：＠ben")).toMatchObject([{ kind: "filter", name: "from", value: "ben", negated: true }]);
  expect(piecesOf("file:“my plan”")).toMatchObject([{ value: "my plan" }]);
});

it("writes a value in quotes where it would end too soon", () => {
  expect(filterText("in", 'the "old" garden', true)).toBe('-in:"the old garden"');
  expect(filterText("from", "ben")).toBe("from:ben");
});

it("keeps the words for names", () => {
  expect(wordsOf('from:me ben "ito" -not ga*')).toBe("ben ito ga");
});

it("comes to an end whatever is typed", () => {
  for (const text of [
    "((((",
    "))))",
    '"""',
    "-",
    "--",
    "-)",
    "(-)",
    "(a -)",
    "from:)",
    "(from:)",
    "OR",
    "(OR)",
    "\u202e-\u200b(",
    "👍(",
  ])
    expect(piecesOf(text.repeat(300)).every(({ start, end }) => end > start)).toBe(true);
  expect(piecesOf('("'.repeat(5_000)).length).toBeGreaterThan(0);
});
