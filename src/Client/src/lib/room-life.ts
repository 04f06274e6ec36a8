import type { RoomId } from "@/contracts/wire";
import { request } from "./http";

export const archiveRoom = (room: RoomId) => request<undefined>("PUT", `/rooms/${room}/archive`);
export const unarchiveRoom = (room: RoomId) => request<undefined>("DELETE", `/rooms/${room}/archive`);
export const deleteRoom = (room: RoomId) => request<undefined>("DELETE", `/rooms/${room}`);
