import { expect, it } from "vitest";
import { asName, isName, named, suggestName } from "./names";

it.each([
  ["Party Parrot.gif", "party_parrot"],
  ["Überraschung!.png", "uberraschung"],
  ["archive.tar.gz", "archive_tar"],
  ["../../x.png", ""],
  ["<b>hi</b>.png", "b_hi_b"],
  ["日本.png", ""],
  [`${"long".repeat(20)}.webp`, "long".repeat(8)],
])("suggests for %j the name %j", (file, name) => {
  expect(suggestName(file)).toBe(name);
});

it("writes what one types as a name", () => {
  expect(asName("Party Parrot!")).toBe("party_parrot");
  expect([isName("a"), isName("ok"), isName("no:"), isName("x".repeat(33))]).toEqual([false, true, false, false]);
});

it("finds by parts of the name", () => {
  const all = ["party_parrot", "parrot_sad"].map((name) => ({ name, picture: "p", by: "ada", at: 0 }));

  expect(named(all, ":parrot party").map(({ name }) => name)).toEqual(["party_parrot"]);
  expect(named(all, "")).toEqual(all);
});
