import type { RoomId } from "@/contracts/wire";
import type { Forwarding } from "@/lib/forwarding";
import { pollText } from "./polls/poll-state";
import type { MessageRow } from "./rows";

/** A message of the room, to be forwarded; of one that was forwarded itself, what that one forwards. */
export const forwardingOf = (room: RoomId, seq: number, { by, at, text, poll, forwarded }: MessageRow): Forwarding => ({
  room,
  seq,
  message: forwarded ?? { by, at, text: poll ? pollText(text, poll) : text, room, seq },
});
