import { afterEach, expect, it } from "vitest";
import { forgetRoom, lastRoom, noteRecent, recents, rememberRoom } from "./recent";

afterEach(() => localStorage.clear());

it("knows the last fifteen, each once, the last first", () => {
  for (let room = 1; room <= 20; room++) rememberRoom(String(room));
  rememberRoom("12");

  expect(recents()).toHaveLength(15);
  expect(recents().slice(0, 3)).toEqual(["room-12", "room-20", "room-19"]);
});

it("leads back to the last room, and not to one that is forgotten", () => {
  rememberRoom("a");
  rememberRoom("b");
  noteRecent("saved");
  expect(lastRoom()).toBe("b");

  forgetRoom("b");
  expect(lastRoom()).toBe("a");
  forgetRoom("a");
  expect(lastRoom()).toBeUndefined();
});

it("begins anew when what is kept cannot be read", () => {
  rememberRoom("a");
  const [key] = Object.keys(localStorage);
  localStorage.setItem(key ?? "", "{");

  expect(recents()).toEqual([]);
});
