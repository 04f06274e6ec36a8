import { expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { directWith, sortConversations } from "./conversations";

const talk = (id: string, change = {}) => roomView({ id, kind: "direct", name: "", people: ["ada", id], ...change });

it("lists conversations by the latest word, and keeps requests and hidden ones apart", () => {
  const rooms = [
    roomView({ id: "r" }),
    talk("ben", { headAt: 1 }),
    talk("cleo", { headAt: 3 }),
    talk("dan", { headAt: 9, requestBy: "dan" }),
    talk("emi", { headAt: 8, hiddenOrdinal: 8, headOrdinal: 8 }),
    talk("finn", { headAt: 2, hiddenOrdinal: 7, headOrdinal: 8 }),
  ];

  const { talks, requests } = sortConversations(rooms, undefined);

  expect(talks.map(({ id }) => id)).toEqual(["cleo", "finn", "ben"]);
  expect(requests.map(({ id }) => id)).toEqual(["dan"]);
});

it("shows a hidden conversation while it is open", () => {
  const hidden = talk("ben", { hiddenOrdinal: 8 });

  expect(sortConversations([hidden], undefined).talks).toEqual([]);
  expect(sortConversations([hidden], "ben").talks).toEqual([hidden]);
});

it("finds the conversation with somebody, and takes a request for none", () => {
  const group = talk("g", { kind: "group", people: ["ada", "ben", "cleo"] });
  const ben = talk("ben");

  expect(directWith([group, ben], "ada", "ben")).toBe(ben);
  expect(directWith([group], "ada", "ben")).toBeUndefined();
  expect(directWith([talk("ben", { requestBy: "ben" })], "ada", "ben")).toBeUndefined();
});
