import { createContext } from "react";
import type { RoomId } from "@/contracts/wire";

/** What a text can name besides people. Given by the app, which knows the rooms. */
export interface TextWorld {
  roomNamed: (name: string) => RoomId | undefined;
  roomNames: () => readonly string[];
  /** How a room is called that one is in; undefined for others. */
  roomTitle: (room: RoomId) => string | undefined;
  /** Whether one may call all of a room at once. */
  mayCallAll: (room: RoomId) => boolean;
}

export const TextWorldContext = createContext<TextWorld>({
  roomNamed: () => undefined,
  roomNames: () => [],
  roomTitle: () => undefined,
  mayCallAll: () => false,
});
