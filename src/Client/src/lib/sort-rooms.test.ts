import { expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { sortedBy } from "./sort-rooms";

const rooms = [
  roomView({ id: "a", name: "room 10", headAt: 1 }),
  roomView({ id: "b", name: "room 9", headAt: 3 }),
  roomView({ id: "c", name: "alpha", headAt: 2, headOrdinal: 9 }),
];
const order = (sort: Parameters<typeof sortedBy>[1]) =>
  sortedBy(
    rooms,
    sort,
    (room) => room.headOrdinal - room.readOrdinal,
    ({ name }) => name,
  )
    .map(({ id }) => id)
    .join("");

it("sorts a section by name, by the latest word, or unread first", () => {
  expect(order("name")).toBe("cba");
  expect(order("latest")).toBe("bca");
  expect(order("unread")).toBe("cab");
  expect(order("unset")).toBe("abc");
});
