import type { Message } from "./message";

/** Slow mode, and sending later. */
export const enSending = {
  "later.open": "Send later",
  "later.list": "Scheduled messages",
  "later.unsent": { one: "One message was not sent", other: "{count} messages were not sent" },
  "later.done": "It will be sent: {time}.",

  "slow.wait": "Slow mode. You can write again in {time}.",
  "slow.every": "Slow mode: one message every {time}",
  "slow.field": "Slow mode: members wait between two messages",
  "slow.none": "No waiting",
  "event.room.slow": "{by} turned slow mode on: {time} between two messages",
  "event.room.unslow": "{by} turned slow mode off",
  "refusal.slow-mode": "This room is in slow mode. Wait, then try again.",
} as const satisfies Record<string, Message>;
