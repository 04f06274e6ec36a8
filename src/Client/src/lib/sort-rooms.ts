import type { RoomView, SidebarSort } from "@/contracts/wire";

/** A section in the order that one has chosen; `rooms` come in the order that it has by itself. */
export function sortedBy(
  rooms: readonly RoomView[],
  sort: SidebarSort,
  unreadOf: (room: RoomView) => number,
  nameOf: (room: RoomView) => string,
): RoomView[] {
  switch (sort) {
    case "name":
      return rooms.toSorted((one, two) => nameOf(one).localeCompare(nameOf(two), undefined, { numeric: true }));
    case "latest":
      return rooms.toSorted((one, two) => two.headAt - one.headAt);
    case "unread":
      return rooms.toSorted((one, two) => Number(unreadOf(two) > 0) - Number(unreadOf(one) > 0));
    case "unset":
      return [...rooms];
  }
}
