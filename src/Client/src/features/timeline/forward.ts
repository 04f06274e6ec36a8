import type { RoomId } from "@/contracts/wire";
import type { Forwarding } from "@/lib/forwarding";
import { pollText } from "./polls/poll-state";
import type { MessageRow } from "./rows";

/** A message of the room, to be forwarded; of one that was forwarded itself, what that one forwards. */
export function forwardingOf(room: RoomId, seq: number, row: MessageRow): Forwarding {
  const { by, at, text, poll, files, forwarded } = row;
  const words = poll ? pollText(text, poll) : text;
  const message = forwarded ?? { by, at, text: words, room, seq, ...(files && { files: [...files] }) };
  return { room, seq, message };
}
