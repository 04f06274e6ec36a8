import { expect, it } from "vitest";
import type { SidebarOrder } from "@/contracts/wire";
import { collapse, deleteFolder, favour, moveTo, mute, renameFolder } from "./sidebar-order";

const none: SidebarOrder = {
  version: 0,
  favourites: [],
  folders: [],
  muted: [],
  rooms: "unset",
  conversations: "unset",
};
const folders = (order: SidebarOrder) => order.folders.map(({ name, rooms }) => [name, ...rooms]);

it("keeps favourites and muted rooms, each once", () => {
  const twice = favour("b", true)(favour("a", true)(favour("b", true)(none)));

  expect(twice.favourites).toEqual(["a", "b"]);
  expect(favour("a", false)(twice).favourites).toEqual(["b"]);
  expect(mute("a", false)(mute("a", true)(none)).muted).toEqual([]);
});

it("moves a room from folder to folder, and makes the folder that is missing", () => {
  const one = moveTo("b", "Work")(moveTo("a", "Work")(none));

  expect(folders(one)).toEqual([["Work", "a", "b"]]);
  expect(folders(moveTo("a", "Home")(one))).toEqual([
    ["Work", "b"],
    ["Home", "a"],
  ]);
  expect(folders(moveTo("a", null)(one))).toEqual([["Work", "b"]]);
});

it("renames, collapses and deletes a folder", () => {
  const one = moveTo("a", "Work")(none);

  expect(folders(renameFolder("Work", "Home")(one))).toEqual([["Home", "a"]]);
  expect(collapse("Work", true)(one).folders[0]?.collapsed).toBe(true);
  expect(deleteFolder("Work")(one).folders).toEqual([]);
});
