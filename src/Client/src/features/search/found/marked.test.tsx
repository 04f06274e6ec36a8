import { expect, it } from "vitest";
import { partsOf } from "./marked";
import type { Part } from "./marked";

const shownOf = (part: Part) =>
  part.kind === "text"
    ? part.text
    : part.kind === "mention"
      ? `@${part.mention.name}`
      : part.kind === "emoji"
        ? `:${part.short}:`
        : "#";

/** What is shown, with what was found in brackets. Every `{…}` in what is given is found. */
function told(marked: string, begun = false, goesOn = false): string {
  let text = "";
  const found = marked.split(/[{}]/).flatMap((part, index) => {
    text += part;
    return index % 2 ? [{ start: text.length - part.length, length: part.length }] : [];
  });
  return partsOf({ text, begun, goesOn }, found)
    .map((part) => (part.found ? `[${shownOf(part)}]` : shownOf(part)))
    .join("");
}

it("marks what was found", () => {
  expect(told("plant the {beans}, {beans}!")).toBe("plant the [beans], [beans]!");
  expect(told("{👍} beans")).toBe("[👍] beans");
  expect(told("")).toBe("");
});

it("shows a message without its signs, and marks the same words", () => {
  expect(told("plant **the {beans}** `{now}`")).toBe("plant the [beans] [now]");
  expect(told("_{restart} **the** server_ 2 * {3}")).toBe("[restart] the server 2 * [3]");
  expect(told("{restart **the** server}")).toBe("[restart ][the][ server]");
  expect(told("# {Plan}\n> said\n> {so}\n\n- one\n- {two}\n1. {three}")).toBe("[Plan] said\n[so] one [two] [three]");
  expect(told("```js\nlet {beans} = a*b\n```")).toBe("let [beans] = a*b");
  expect(told("| a | {b} |\n|---|---|\n| c | {d} |")).toBe("a [b] c [d]");
  expect(told("\\*{not}\\* a\\_{b}")).toBe("*[not]* a_[b]");
  expect(told("ask {@ben} :{tada}: in {#garden}")).toBe("ask [@ben] [:tada:] in [@garden]");
});

it("shows the words of a link, marked too where its address was found", () => {
  expect(told("[the {docs}](https://a.example/docs) {docs} a")).toBe("the [docs] [docs] a");
  expect(told("[here](https://a.example/{docs}) docs")).toBe("[here] docs");
  expect(told("see https://{docs}.example/a, {docs}")).toBe("see https://[docs].example/a, [docs]");
});

it("survives places that are not in the text", () => {
  const places = [
    { start: 3, length: 90 },
    { start: -4, length: 2 },
  ];
  expect(partsOf({ text: "beans", begun: false, goesOn: false }, places).map(shownOf)).toEqual(["bea", "ns"]);
});

it("leaves hidden what its writer hid, found or not, also with one end of it", () => {
  expect(told("he is ||the {butler}|| or {not}")).toBe("he is # or [not]");
  expect(told("{butler}|| or not", true)).toBe("# or not");
  expect(told("he is ||the **b{utl}", false, true)).toBe("he is #");
  expect(told("a || b || c")).toBe("a || b || c");
});

it("shows no signs of marks and links that are cut in two", () => {
  expect(told("ld** and {beans} **bo", true, true)).toBe("ld and [beans] bo");
  expect(told("docs](https://a.example) {beans} [the d", true, true)).toBe("docs [beans] the d");
  expect(told("{beans} [docs](https://a.exam", false, true)).toBe("[beans] docs");
  expect(told("2**3 {beans}", true)).toBe("2**3 [beans]");
  expect(told("2 ** 3 {beans}")).toBe("2 ** 3 [beans]");
});
