import { create } from "zustand";
import type { Poll, RoomId } from "@/contracts/wire";
import { takeTyped, typeAhead } from "./palette/typed-ahead";

export type Overlay =
  | { kind: "jump" | "browse" | "shortcuts" | "new-conversation" | "status" }
  | { kind: "create"; name?: string }
  | { kind: "folder"; put?: RoomId; rename?: string }
  | { kind: "edit" | "invite" | "leave" | "kept" | "transfer" | "delete" | "date"; room: RoomId }
  | { kind: "poll"; room: RoomId; thread?: number; echo?: boolean; from?: { question: string; poll: Poll } }
  | { kind: "later"; room: RoomId; text: string }
  | { kind: "add-people" | "rename-group" | "leave-group"; room: RoomId };

/** What is open above the page; one thing at a time. */
export const useOverlay = create<{ overlay: Overlay | undefined; drawer: boolean }>(() => ({
  overlay: undefined,
  drawer: false,
}));

export function openOverlay(overlay: Overlay): void {
  if (overlay.kind === "jump") typeAhead(closeOverlay);
  useOverlay.setState({ overlay, drawer: false });
}

export function closeOverlay(): void {
  takeTyped();
  useOverlay.setState({ overlay: undefined });
}
export const setDrawer = (drawer: boolean) => useOverlay.setState({ drawer });
