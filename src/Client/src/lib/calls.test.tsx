import { beforeEach, expect, it } from "vitest";
import { callsOfEdit, peopleCalled } from "./calls";
import { rememberPeople } from "./people";

beforeEach(() =>
  rememberPeople([
    { id: "1", name: "ada", displayName: "Ada Okafor" },
    { id: "2", name: "ben.w", displayName: "Ben" },
  ]),
);

it("knows people by the names of their accounts, however they are written", () => {
  expect(peopleCalled(["ADA", "ben.w", "nobody", "Ben"])).toEqual(["1", "2"]);
});

it("lets an edit call people, and not all who were not called before", () => {
  expect(callsOfEdit("@ada @all", undefined)).toEqual({ mentions: ["1"] });
  expect(callsOfEdit("@ada @all", "all")).toEqual({ mentions: ["1"], calls: "all" });
  expect(callsOfEdit("@ada @here", "all")).toEqual({ mentions: ["1"] });
  expect(callsOfEdit("nobody", "all")).toEqual({ mentions: [] });
});
