import { expect, it } from "vitest";
import { readSearch, searchPath } from "./path";

it("says what is searched in the address, and reads it there", () => {
  const search = { q: 'from:ben "green & red" +1 #a', in: "r1", tab: "files", sort: "newest" } as const;

  expect(readSearch(searchPath(search))).toEqual(search);
  expect(searchPath()).toBe("/search");
  expect(searchPath({ q: " ", tab: "messages", sort: "relevance" })).toBe("/search");
});

it("holds no more of a query than an address can", () => {
  const [short, long] = ["東".repeat(600), "東👍".repeat(600)];

  expect(readSearch(searchPath({ q: short })).q).toBe(short);
  const { q } = readSearch(searchPath({ q: long }));
  expect(long.startsWith(q)).toBe(true);
  expect(() => encodeURIComponent(q)).not.toThrow(); // No half characters.
  expect(searchPath({ q: long }).length).toBeLessThan(6_100);
});

it("takes nothing else", () => {
  expect(readSearch("/search?tab=all&sort=oldest&in=")).toEqual({
    q: "",
    in: undefined,
    tab: "messages",
    sort: "relevance",
  });
});
