import type { RoomId } from "@/contracts/wire";
import { myId } from "@/lib/session";

const key = () => `livechat.last-room.${myId()}`;

export const lastRoom = (): RoomId | undefined => localStorage.getItem(key()) ?? undefined;
/** It is not to be come back to. */
export function forgetRoom(room: RoomId): void {
  if (lastRoom() === room) localStorage.removeItem(key());
}

export const rememberRoom = (room: RoomId) => localStorage.setItem(key(), room);
