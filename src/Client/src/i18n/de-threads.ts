import type { enThreads } from "./en-threads";
import type { Message } from "./message";

export const deThreads: Record<keyof typeof enThreads, Message> = {
  "threads.title": "Threads",
  "threads.unread": { one: "1 Thread mit neuen Antworten", other: "{count} Threads mit neuen Antworten" },
  "refusal.thread-inside": "Diese Nachricht steht in einem Thread. Antworte dort.",
};
