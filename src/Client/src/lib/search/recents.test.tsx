import { renderHook } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { forgetSearches, mostSearches, noteSearch, useRecentSearches } from "./recents";

afterEach(() => ["ada", "ben"].forEach(forgetSearches));

const of = (me: string) => renderHook(() => useRecentSearches(me)).result.current;

it("keeps the last ones of each person, each once, the last first", () => {
  for (let count = 0; count < mostSearches + 3; count++) noteSearch("ada", `q${count}`);
  noteSearch("ada", "q5");
  noteSearch("ben", "peas");

  expect(of("ada")).toHaveLength(mostSearches);
  expect(of("ada").slice(0, 3)).toEqual(["q5", "q12", "q11"]);
  expect(of("ben")).toEqual(["peas"]);
});

it("leaves nothing on the device of what is forgotten", () => {
  noteSearch("ada", "beans");
  expect(localStorage.getItem("livechat.searches")).toContain("beans");
  forgetSearches("ada");
  expect(localStorage.getItem("livechat.searches")).not.toContain("beans");
});
