import { expect, it } from "vitest";
import { countdown, spanText } from "./span";

it.each([
  [5, "5 seconds"],
  [60, "1 minute"],
  [90, "90 seconds"],
  [900, "15 minutes"],
  [21_600, "6 hours"],
])("says %d seconds in the largest unit in which they are whole", (seconds, words) => {
  expect(spanText(seconds)).toBe(words);
});

it.each([
  [9, "0:09"],
  [61, "1:01"],
  [3_900, "1:05:00"],
])("counts %d seconds down as a clock does", (seconds, text) => {
  expect(countdown(seconds)).toBe(text);
});
