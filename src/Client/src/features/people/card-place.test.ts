import { expect, it } from "vitest";
import { cardPlace } from "./card-place";

const page = { width: 1000, height: 800 };
const place = (left: number, top: number, rightToLeft = false) =>
  cardPlace({ left, right: left + 100, top }, page, rightToLeft);

it("stands beside what was pressed, where there is room", () => {
  expect(place(100, 50)).toEqual({ "--card-left": "208px", "--card-top": "50px" });
  expect(place(800, 50)["--card-left"]).toBe("472px");
  expect(place(500, 50, true)["--card-left"]).toBe("172px");
});

it("stays on the page", () => {
  expect(place(100, 790)["--card-top"]).toBe("368px");
  expect(cardPlace({ left: 20, right: 380, top: 0 }, { width: 400, height: 800 }, false)).toEqual({
    "--card-left": "20px",
    "--card-top": "12px",
  });
});
