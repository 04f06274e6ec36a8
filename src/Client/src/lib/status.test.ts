import { expect, it } from "vitest";
import { endOf, statusNow, statusText } from "./status";

it("shows a status until its time", () => {
  const status = { emoji: "🌱", text: "Garden", until: 1_000 };

  expect(statusNow(status, 999)).toBe(status);
  expect(statusNow(status, 1_000)).toBeUndefined();
  expect(statusNow({ emoji: "", text: "Garden" }, 9e15)).toBeTruthy();
  expect(statusText({ emoji: "", text: "Garden" })).toBe("Garden");
});

it("ends a status today at midnight, wherever one is", () => {
  const noon = new Date(2026, 10, 29, 12).getTime();

  expect(endOf("today", noon)).toBe(new Date(2026, 10, 30).getTime());
  expect(endOf("never", noon)).toBeUndefined();
  expect(endOf("hour", noon)).toBe(noon + 3_600_000);
});
