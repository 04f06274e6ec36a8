import { expect, it } from "vitest";
import type { SidebarOrder } from "@/contracts/wire";
import { placeAt, shift, shiftFolder } from "./sidebar-places";

const order: SidebarOrder = {
  version: 0,
  favourites: ["f1", "f2", "f3"],
  folders: [
    { name: "Work", collapsed: false, rooms: ["a", "b", "c"] },
    { name: "Home", collapsed: false, rooms: ["d"] },
  ],
  muted: [],
  rooms: "unset",
  conversations: "unset",
};
const work = { folder: "Work" };
const shown = ({ favourites, folders }: SidebarOrder) =>
  [favourites, ...folders.map(({ rooms }) => rooms)].map((ids) => ids.join(" "));

it("puts a room before another, or at the end", () => {
  expect(shown(placeAt("f3", { section: "favourites", before: "f1" })(order))[0]).toBe("f3 f1 f2");
  expect(shown(placeAt("c", { section: work, before: "a" })(order))[1]).toBe("c a b");
  expect(shown(placeAt("a", { section: work, before: null })(order))[1]).toBe("b c a");
  expect(shown(placeAt("new", { section: work, before: "b" })(order))[1]).toBe("a new b c");
});

it("changes nothing when it is put where it is", () => {
  expect(placeAt("b", { section: work, before: "b" })(order)).toEqual(order);
  expect(placeAt("b", { section: work, before: "c" })(order)).toEqual(order);
  expect(placeAt("b", { section: { folder: "Gone" }, before: null })(order)).toBe(order);
});

it("takes it out of where it was", () => {
  expect(shown(placeAt("d", { section: work, before: null })(order))).toEqual(["f1 f2 f3", "a b c d", ""]);
  expect(shown(placeAt("f2", { section: work, before: "c" })(order))).toEqual(["f1 f3", "a b f2 c", "d"]);
  expect(shown(placeAt("a", { section: "rest", before: null })(order))).toEqual(["f1 f2 f3", "b c", "d"]);
  expect(shown(placeAt("f1", { section: "rest", before: null })(order))).toEqual(["f2 f3", "a b c", "d"]);
});

it("keeps a favourite in its folder", () => {
  expect(shown(placeAt("a", { section: "favourites", before: "f1" })(order))).toEqual(["a f1 f2 f3", "a b c", "d"]);
});

it("moves up and down, and stays at the ends", () => {
  expect(shown(shift("f2", -1)(order))[0]).toBe("f2 f1 f3");
  expect(shown(shift("f1", -1)(order))[0]).toBe("f1 f2 f3");
  expect(shown(shift("b", 1)(order))[1]).toBe("a c b");
  expect(shown(shift("c", 1)(order))[1]).toBe("a b c");
});

it("passes over favourites of the folder, which are shown elsewhere", () => {
  expect(shown(shift("a", 1)({ ...order, favourites: ["b"] }))[1]).toBe("b c a");
});

it("moves folders", () => {
  expect(shiftFolder("Home", -1)(order).folders.map(({ name }) => name)).toEqual(["Home", "Work"]);
  expect(shiftFolder("Home", 1)(order).folders.map(({ name }) => name)).toEqual(["Work", "Home"]);
  expect(shiftFolder("Gone", 1)(order)).toEqual(order);
});
