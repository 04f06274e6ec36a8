import type { RoomId } from "@/contracts/wire";
import { isAway } from "@/lib/hidden";
import { edit, isMine } from "@/features/timeline/acts/editing";
import { threadOf } from "./thread-store";

/** Begins to edit the last own reply that is loaded; false: there is none. */
export function editLastReply(room: RoomId, root: number): boolean {
  const thread = threadOf(room, root);
  const last = thread?.replies.findLast((reply) => isMine(reply, thread.notes) && !isAway(room, reply.seq));
  if (last) edit(room, last.seq, root);
  return last !== undefined;
}
