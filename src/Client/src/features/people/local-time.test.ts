import { expect, it } from "vitest";
import { clockIn } from "./local-time";

const noon = Date.UTC(2026, 0, 15, 12);

it("tells the time where somebody is", () => {
  expect(clockIn("Asia/Tokyo", noon)).toMatch(/^0?9:00/);
  expect(clockIn("Nowhere/Atall", noon)).toBeUndefined();
});
