import { describe, expect, it } from "vitest";
import type { Edit } from "./edits";
import { formats } from "./formats";
import type { Format } from "./formats";
import { makeLink } from "./edits";

/** In these texts `‹` and `›` are the ends of what is selected. */
function read(marked: string) {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  return { text: marked.replace(/[‹›]/g, ""), start, end };
}

function after(text: string, { from, to, text: written, select: [start, end] }: Edit): string {
  const result = text.slice(0, from) + written + text.slice(to);
  return `${result.slice(0, start)}‹${result.slice(start, end)}›${result.slice(end)}`;
}

function run(format: Format, marked: string): string {
  const selected = read(marked);
  return after(selected.text, formats[format](selected));
}

describe("formats", () => {
  it.each([
    ["bold", "a ‹b› c", "a **‹b›** c"],
    ["bold", "a **‹b›** c", "a ‹b› c"],
    ["bold", "a ‹**b**› c", "a ‹b› c"],
    ["bold", "a‹›", "a**‹›**"],
    ["bold", "a ‹ b › c", "a  **‹b›**  c"],
    ["italic", "**‹b›**", "***‹b›***"],
    ["italic", "***‹b›***", "**‹b›**"],
    ["bold", "***‹b›***", "*‹b›*"],
    ["code", "‹a b›", "`‹a b›`"],
    ["strike", "‹a›", "~~‹a›~~"],
    ["spoiler", "‹a›", "||‹a›||"],
    ["link", "see ‹this›", "see [this](‹https://›)"],
    ["link", "‹›", "[text](‹https://›)"],
    ["quote", "a‹b\nc›d", "‹> ab\n> cd›"],
    ["quote", "‹> a\n> b›", "‹a\nb›"],
    ["bullets", "x\n‹a\nb›", "x\n‹- a\n- b›"],
    ["bullets", "a‹›", "- a‹›"],
    ["numbers", "‹a\nb›", "‹1. a\n2. b›"],
    ["numbers", "‹1. a\n2. b›", "‹a\nb›"],
    ["block", "x‹a\nb›", "x\n```\n‹a\nb›\n```"],
    ["block", "‹```›", "````\n‹```›\n````"],
  ] as const)("%s: %j becomes %j", (format, before, expected) => {
    expect(run(format, before)).toBe(expected);
  });

  it("puts a pasted address behind what is selected", () => {
    const selected = read("see ‹this›.");

    expect(after(selected.text, makeLink(selected, "https://a.example/", ""))).toBe(
      "see [this](https://a.example/)‹›.",
    );
  });
});
