import { cleanup, fireEvent, render, renderHook, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { useRooms } from "@/features/rooms/rooms-store";
import { useToast } from "@/lib/toast";
import { closeOverlay, setDrawer, useOverlay } from "./overlay";
import { useReadKey } from "./use-read-key";
import { useShortcuts } from "./use-shortcuts";

const toEnd = vi.fn();

beforeEach(() => {
  const rooms = [
    roomView({ id: "a", name: "a" }),
    roomView({ id: "b", name: "b" }),
    roomView({ id: "c", name: "c", readOrdinal: 1 }),
  ];
  useRooms.setState({ known: true, byId: Object.fromEntries(rooms.map((room) => [room.id, room])) });
  history.replaceState(null, "", "/rooms/a");
  renderHook(() => useShortcuts("a"));
  renderHook(() => useReadKey(toEnd));
});

afterEach(() => {
  closeOverlay();
  setDrawer(false);
  toEnd.mockReset();
  useToast.setState({ toast: undefined });
});

const press = (key: string, more: KeyboardEventInit = {}, target: Element = document.body) =>
  !fireEvent.keyDown(target, { key, ...more });
const at = () => location.pathname + location.search;

it("opens the palette and the list of shortcuts, and nothing above them", () => {
  expect(press("k", { ctrlKey: true })).toBe(true);
  expect(useOverlay.getState().overlay).toEqual({ kind: "jump" });

  render(<div role="dialog" />);
  expect(press("/", { ctrlKey: true })).toBe(false);
  expect(press(",", { ctrlKey: true })).toBe(false);
  expect(press("ArrowDown", { altKey: true })).toBe(false);
  expect(press("Escape", { shiftKey: true })).toBe(false);
  expect([useOverlay.getState().overlay, at(), useToast.getState().toast]).toEqual([
    { kind: "jump" },
    "/rooms/a",
    undefined,
  ]);
});

it("goes from room to room, and past those that are read", () => {
  press("ArrowDown", { altKey: true });
  expect(at()).toBe("/rooms/b");
  press("ArrowUp", { altKey: true });
  expect(at()).toBe("/rooms/c");
  history.replaceState(null, "", "/rooms/a");
  press("ArrowDown", { altKey: true, shiftKey: true });
  expect(at()).toBe("/rooms/c");
});

it("shows the panel, and closes whatever is at the side", () => {
  press(".", { ctrlKey: true });
  expect(at()).toBe("/rooms/a?panel=members");
  press(".", { ctrlKey: true });
  expect(at()).toBe("/rooms/a");
  history.replaceState(null, "", "/rooms/a?panel=pins");
  press(".", { ctrlKey: true });
  expect(at()).toBe("/rooms/a");
  history.replaceState(null, "", "/rooms/a/threads/7");
  press(".", { ctrlKey: true });
  expect(at()).toBe("/rooms/a");
});

it("searches where one is, and types again when one searches already", () => {
  press("F", { ctrlKey: true, shiftKey: true });
  expect(at()).toBe("/search?in=a");
  render(<input data-search defaultValue="beans" />);
  press("F", { ctrlKey: true, shiftKey: true });
  expect([at(), document.activeElement]).toEqual(["/search?in=a", screen.getByRole("textbox")]);
});

it("leads to what mentions one", () => {
  press("M", { ctrlKey: true, shiftKey: true });
  expect(at()).toBe("/activity?only=mention");
});

it("leaves the keys of browsers, of input methods and of others alone", () => {
  expect(press("f", { ctrlKey: true })).toBe(false);
  expect(press("ArrowLeft", { altKey: true })).toBe(false);
  expect(press("k", { ctrlKey: true, isComposing: true })).toBe(false);
  expect(press("k", { ctrlKey: true, altKey: true })).toBe(false); // AltGr.
});

it("marks the room as read with Esc, but not from a field, a dialog or an open drawer", () => {
  render(<textarea aria-label="text" />);
  press("Escape", {}, screen.getByLabelText("text"));
  setDrawer(true);
  press("Escape");
  expect(useOverlay.getState().drawer).toBe(false);
  cleanup();
  expect(toEnd).not.toHaveBeenCalled();

  renderHook(() => useReadKey(toEnd));
  const { unmount } = render(<div role="menu" />);
  press("Escape");
  unmount();
  expect(toEnd).not.toHaveBeenCalled();
  press("Escape");
  expect(toEnd).toHaveBeenCalledOnce();
});
