import type { RoomId } from "@/contracts/wire";
import { myId } from "@/lib/session";

/** So many are kept. */
export const mostRecent = 15;

const key = () => `livechat.recent.${myId()}`;
const ofRoom = (room: RoomId) => `room-${room}`;

/** What one went to and did lately, the last first: choices of the palette. */
export function recents(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key()) ?? "[]");
    return Array.isArray(kept) ? kept.filter((id) => typeof id === "string") : [];
  } catch {
    return [];
  }
}

const keep = (ids: readonly string[]) => localStorage.setItem(key(), JSON.stringify(ids.slice(0, mostRecent)));
const without = (id: string) => recents().filter((each) => each !== id);

export const noteRecent = (id: string) => keep([id, ...without(id)]);
export const rememberRoom = (room: RoomId) => noteRecent(ofRoom(room));
/** It is not to be come back to. */
export const forgetRoom = (room: RoomId) => keep(without(ofRoom(room)));

export const lastRoom = (): RoomId | undefined =>
  recents()
    .find((id) => id.startsWith(ofRoom("")))
    ?.slice(ofRoom("").length);
