import type { EventBatch, RoomId, RoomView } from "@/contracts/wire";
import { isConversation, isConversationId, isRequest } from "@/lib/conversation";
import { myId, useSession } from "@/lib/session";
import { chat } from "@/realtime/chat";

const pause = 1_000;
const most = 50;

const waiting = new Map<RoomId, number>();
let timer: ReturnType<typeof setTimeout> | undefined;

/** Tells who wrote in a conversation that this device has it, a second later for all that comes until then. */
function arrived(room: RoomId, seq: number): void {
  if (useSession.getState().me?.hidesReading) return;
  waiting.set(room, Math.max(seq, waiting.get(room) ?? 0));
  timer ??= setTimeout(() => {
    timer = undefined;
    for (const [id, to] of waiting) chat.delivered(id, to);
    waiting.clear();
  }, pause);
}

export function batchArrived({ room, to, events }: EventBatch): void {
  const me = myId();
  if (isConversationId(room) && events.some(({ type, by }) => type === "message.posted" && by !== me))
    arrived(room, to);
}

/** What was said while this device was away; of the conversations with something unread. */
export function roomsArrived(rooms: readonly RoomView[]): void {
  const unread = rooms.filter(
    (room) => isConversation(room) && !isRequest(room) && room.headOrdinal > room.readOrdinal,
  );
  for (const { id, headSeq } of unread.slice(0, most)) arrived(id, headSeq);
}
