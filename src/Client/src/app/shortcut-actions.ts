import type { RoomId } from "@/contracts/wire";
import { sortConversations } from "@/features/conversations/conversations";
import { unreadOf } from "@/features/rooms/rooms";
import { sortRooms, useRooms } from "@/features/rooms/rooms-store";
import { reactToLatest } from "@/features/timeline/acts/react-latest";
import { navigate, roomPath, withQuery } from "@/lib/router";
import { searchPath } from "@/lib/search/path";
import type { Everywhere } from "@/lib/shortcuts";
import { openOverlay } from "./overlay";
import { readEverything } from "./read-all";
import { parseRoute } from "./routes";
import { settingsPath } from "./settings/place";

function goRoom(from: RoomId | undefined, step: 1 | -1, onlyUnread: boolean): void {
  const rooms = useRooms.getState();
  const all = [...sortRooms(rooms), ...sortConversations(Object.values(rooms.byId), from).talks];
  const at = all.findIndex(({ id }) => id === from);
  const around = Array.from(all, (_, index) => all.at((at + step * (index + 1) + all.length * 2) % all.length));
  const next = around.find((room) => room && room.id !== from && (!onlyUnread || unreadOf(room) > 0));
  if (next) navigate(roomPath(next.id));
}

/** From one part of the page to the next, as screen reader users know it from other programs. */
function goRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((each) => each.checkVisibility());
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + step + regions.length) % regions.length);
  const inside = next?.querySelector<HTMLElement>("textarea, [aria-current=page], input, button, a[href]");
  (next?.tabIndex === 0 ? next : inside)?.focus();
}

/** In the room where one is, or everywhere; who is searching already types again. */
function searchHere(room: RoomId | undefined): void {
  const box = document.querySelector<HTMLInputElement>("[data-search]");
  box?.focus();
  box?.select();
  if (!box) navigate(searchPath({ in: room }));
}

/** Whatever is open at the side of a room is closed; else its members are shown. */
function togglePanel(): void {
  const route = parseRoute(location.pathname + location.search);
  if (route.page !== "room") return;
  if (route.thread !== undefined) navigate(roomPath(route.room));
  else navigate(withQuery("panel", route.panel === undefined ? "members" : null));
}

/** What each shortcut does that works everywhere. `room`: where one is. */
export const actions: Readonly<Record<Everywhere, (room: RoomId | undefined) => void>> = {
  jump: () => openOverlay({ kind: "jump" }),
  search: searchHere,
  previousRoom: (room) => goRoom(room, -1, false),
  nextRoom: (room) => goRoom(room, 1, false),
  previousUnread: (room) => goRoom(room, -1, true),
  nextUnread: (room) => goRoom(room, 1, true),
  mentions: () => navigate("/activity?only=mention"),
  panel: togglePanel,
  reactLatest: (room) => reactToLatest(useRooms.getState().byId[room ?? ""]),
  readAll: readEverything,
  nextRegion: () => goRegion(1),
  previousRegion: () => goRegion(-1),
  settings: () => navigate(settingsPath()),
  help: () => openOverlay({ kind: "shortcuts" }),
};
