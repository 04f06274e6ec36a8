import { expect, it } from "vitest";
import { changedIn, watchedIn } from "./presence";

it("watches each person once, and what is nearest first", () => {
  const crowd = Array.from({ length: 120 }, (_, index) => `u${index}`);

  const watched = watchedIn({ sidebar: crowd, card: ["zoe"], panel: ["u1", "zoe"] });

  expect(watched.slice(0, 3)).toEqual(["zoe", "u1", "u0"]);
  expect(watched).toHaveLength(100);
});

it("asks again for those whose profile is newer than what was seen", () => {
  const before = { ada: { user: "ada", state: "online", version: 2 }, ben: { user: "ben", state: "online" } } as const;
  const seen = (user: string, version?: number) => ({ user, state: "away" as const, ...(version && { version }) });

  expect(changedIn(before, [seen("ada", 3), seen("ben", 3), seen("cleo", 1)])).toEqual(["ada"]);
  expect(changedIn(before, [seen("ada", 2), seen("ada")])).toEqual([]);
});
