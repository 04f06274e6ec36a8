import type { RoomView } from "@/contracts/wire";
import { rightsIn } from "@/lib/room-rights";
import { useSession } from "@/lib/session";
import { latestMessage } from "@/features/timeline/latest-message";
import { ask } from "./asking";

/** Asks for an emoji for the latest message of a room, where one may react. */
export function reactToLatest(room: RoomView | undefined): void {
  if (!room || room.muted || !rightsIn(room, useSession.getState().me?.role).react) return;
  const seq = latestMessage(room.id);
  if (seq !== undefined) ask({ kind: "react", room: room.id, seq });
}
