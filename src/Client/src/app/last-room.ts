import type { RoomId } from "@/contracts/wire";
import { myId } from "@/lib/session";

const key = () => `livechat.last-room.${myId()}`;

export const lastRoom = (): RoomId | undefined => localStorage.getItem(key()) ?? undefined;
export const rememberRoom = (room: RoomId) => localStorage.setItem(key(), room);
