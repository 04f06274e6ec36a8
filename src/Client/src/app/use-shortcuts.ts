import { useEffect } from "react";
import type { RoomId } from "@/contracts/wire";
import { sortConversations } from "@/features/conversations/conversations";
import { unreadOf } from "@/features/rooms/rooms";
import { markRead, sortRooms, useRooms } from "@/features/rooms/rooms-store";
import { navigate, roomPath, withQuery } from "@/lib/router";
import { isMod } from "@/ui/keys";
import { openOverlay, setDrawer, useOverlay } from "./overlay";
import { readEverything } from "./read-all";
import { settingsPath } from "./settings/place";

function goRoom(from: RoomId | undefined, step: 1 | -1, onlyUnread: boolean): void {
  const rooms = useRooms.getState();
  const all = [...sortRooms(rooms), ...sortConversations(Object.values(rooms.byId), from).talks];
  const at = all.findIndex(({ id }) => id === from);
  const around = Array.from(all, (_, index) => all.at((at + step * (index + 1) + all.length * 2) % all.length));
  const next = around.find((room) => room && room.id !== from && (!onlyUnread || unreadOf(room) > 0));
  if (next) navigate(roomPath(next.id));
}

/** F6: from one part of the page to the next, as screen reader users know it from other programs. */
function nextRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>("[data-region]")].filter((each) => each.checkVisibility());
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  const next = regions.at((at + step + regions.length) % regions.length);
  const inside = next?.querySelector<HTMLElement>("textarea, [aria-current=page], input, button, a[href]");
  (next?.tabIndex === 0 ? next : inside)?.focus();
}

function run(event: KeyboardEvent, room: RoomId | undefined): boolean {
  const { key, altKey, shiftKey } = event;
  if (isMod(event) && !altKey) {
    if (key.toLowerCase() === "k" && !shiftKey) openOverlay({ kind: "jump" });
    else if (key === "/") openOverlay({ kind: "shortcuts" });
    else if (key === ",") navigate(settingsPath());
    else if (key === "." && room !== undefined) togglePanel();
    else return false;
    return true;
  }
  if (altKey && (key === "ArrowUp" || key === "ArrowDown")) goRoom(room, key === "ArrowUp" ? -1 : 1, shiftKey);
  else if (key === "F6") nextRegion(shiftKey ? -1 : 1);
  else if (key === "Escape" && shiftKey && !useOverlay.getState().overlay) readEverything();
  else return false;
  return true;
}

function togglePanel(): void {
  const open = new URLSearchParams(location.search).has("panel");
  navigate(withQuery("panel", open ? null : "members"));
}

export function useShortcuts(room: RoomId | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return;
      if (run(event, room)) event.preventDefault();
      else if (event.key === "Escape" && useOverlay.getState().drawer) setDrawer(false);
      else if (event.key === "Escape" && room !== undefined && !useOverlay.getState().overlay) readAll(room, event);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [room]);
}

function readAll(id: RoomId, { target }: KeyboardEvent): void {
  const room = useRooms.getState().byId[id];
  const inField = target instanceof Element && target.closest("input, textarea, [role=menu]");
  if (room && !inField) markRead(id, room.headSeq, room.headOrdinal);
}
