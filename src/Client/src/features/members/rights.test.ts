import { expect, it } from "vitest";
import { rightsOver } from "./rights";

const other = (role: "owner" | "moderator" | "member") => ({ id: "ben", role });

it("lets owners give roles, and whoever ranks higher remove", () => {
  expect(rightsOver("owner", other("owner"), "ada")).toMatchObject({ remove: false, roles: { length: 3 } });
  expect(rightsOver("owner", other("moderator"), "ada")).toMatchObject({ remove: true });
  expect(rightsOver("moderator", other("member"), "ada")).toEqual({ remove: true, roles: [] });
  expect(rightsOver("moderator", other("moderator"), "ada")).toEqual({ remove: false, roles: [] });
  expect(rightsOver("member", other("member"), "ada")).toEqual({ remove: false, roles: [] });
});

it("offers nothing against oneself", () => {
  expect(rightsOver("owner", other("owner"), "ben")).toEqual({ remove: false, roles: [] });
});
