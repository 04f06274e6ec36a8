import type { Message } from "./message";

/** Threads, as far as the room and the sidebar speak of them. */
export const enThreads = {
  "threads.title": "Threads",
  "threads.unread": { one: "1 thread with new replies", other: "{count} threads with new replies" },
  "refusal.thread-inside": "This message is in a thread. Reply there.",
} satisfies Record<string, Message>;
