import type { MessagePosted, RoomEvent } from "@/contracts/wire";

/** A message in the thread of one before it. */
export type Reply = MessagePosted & { thread: number };

export const isPost = (event: RoomEvent): event is MessagePosted => event.type === "message.posted";

export const isReply = (event: RoomEvent): event is Reply =>
  event.type === "message.posted" && event.thread !== undefined;

/** Whether it is shown in a thread only, and not in the room. */
export const isApart = (event: RoomEvent) => isReply(event) && !event.echo;
