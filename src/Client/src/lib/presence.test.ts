import { expect, it } from "vitest";
import { watchedIn } from "./presence";

it("watches each person once, and what is nearest first", () => {
  const crowd = Array.from({ length: 120 }, (_, index) => `u${index}`);

  const watched = watchedIn({ sidebar: crowd, card: ["zoe"], panel: ["u1", "zoe"] });

  expect(watched.slice(0, 3)).toEqual(["zoe", "u1", "u0"]);
  expect(watched).toHaveLength(100);
});
