import { expect, it } from "vitest";
import { lineOf } from "@/text/spoken";
import { filesLine, wordsOf } from "./said";

const file = (name: string, kind: "image" | "video" | "other" = "other") => ({ name, kind });

it.each([
  [[], ""],
  [[file("a.png", "image")], "Picture"],
  [[file("a.png", "image"), file("b.png", "image")], "2 pictures"],
  [[file("a.mp4", "video")], "Video"],
  [[file("plan_of_*all*.pdf")], "File: plan_of_*all*.pdf"],
  [[file("<b>.txt"), file("a.png", "image")], "2 files: <b>.txt, …"],
])("%j", (files, line) => {
  expect(lineOf(filesLine(files), {})).toBe(line);
});

it("says what a message carries only when it says nothing else", () => {
  const files = [file("a.png", "image")];
  expect(wordsOf({ text: "look", files })).toBe("look");
  expect(wordsOf({ text: "", files })).toBe("Picture");
  expect(wordsOf({ text: "", files }, { text: "edited" })).toBe("edited");
});
