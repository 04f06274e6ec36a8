import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { RoomId } from "@/contracts/wire";
import { myId } from "@/lib/session";

/** What was begun and not sent, by person and place: a room, or a thread. Survives reload, crash and signing out. */
export const useDrafts = create<{ drafts: Readonly<Record<string, string>> }>()(
  persist(() => ({ drafts: {} }), { name: "livechat.drafts" }),
);

const keyOf = (room: RoomId) => `${myId()}:${room}`;

export const draftOf = (room: RoomId) => useDrafts.getState().drafts[keyOf(room)] ?? "";
export const useDraft = (room: RoomId) => useDrafts(({ drafts }) => drafts[keyOf(room)] ?? "");

export function saveDraft(room: RoomId, text: string): void {
  const key = keyOf(room);
  useDrafts.setState(({ drafts }) => {
    const { [key]: _, ...others } = drafts;
    return { drafts: text.trim() === "" ? others : { ...others, [key]: text } };
  });
}

/** Puts a text that was not sent in front of what is there. */
export function putDraftBack(room: RoomId, lost: string): void {
  const text = draftOf(room);
  saveDraft(room, text.trim() === "" ? lost : `${lost}\n${text}`);
}

/** The rooms that have a draft of mine. */
export function draftRooms(drafts: Readonly<Record<string, string>>): ReadonlySet<RoomId> {
  const prefix = `${myId()}:`;
  return new Set(Object.keys(drafts).flatMap((key) => (key.startsWith(prefix) ? [key.slice(prefix.length)] : [])));
}
