import { create } from "zustand";
import type { RoomId } from "@/contracts/wire";

/** The room of which the server tells now who writes and how far they have read: what is asked for from then on misses nothing. */
export const useToldRoom = create<{ room: RoomId | null }>(() => ({ room: null }));
