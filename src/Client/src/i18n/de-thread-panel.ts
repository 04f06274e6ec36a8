import type { enThreadPanel } from "./en-thread-panel";
import type { Message } from "./message";

export const deThreadPanel: Record<keyof typeof enThreadPanel, Message> = {
  "thread.reply": "Im Thread antworten",
  "thread.open": "Thread öffnen",
  "thread.from": "Antwort in einem Thread",
  "thread.echoed": "Auch im Raum zu sehen",
  "thread.count": { one: "1 Antwort", other: "{count} Antworten" },
  "thread.last": "zuletzt {time}",
  "thread.unread": "Neue Antworten",
  "thread.title": "Thread",
  "thread.close": "Thread schließen",
  "thread.hint": "Im Thread antworten",
  "thread.follow": "Diesem Thread folgen",
  "thread.unfollow": "Diesem Thread nicht mehr folgen",
  "thread.echo": "Auch an {room} senden",
  "thread.none": "Noch keine Antworten",
  "thread.error": "Der Thread konnte nicht geladen werden.",
  "threads.filter": "Welche Threads",
  "threads.all": "Alle",
  "threads.onlyUnread": "Ungelesen",
  "threads.readAll": "Alle als gelesen markieren",
  "threads.new": { one: "1 neu", other: "{count} neu" },
  "threads.none": "Du folgst keinem Thread",
  "threads.noneUnread": "Keine neuen Antworten",
  "threads.noneText":
    "Threads, in denen du schreibst, die mit einer Nachricht von dir beginnen oder die dich beim Namen rufen, erscheinen hier.",
  "threads.error": "Deine Threads konnten nicht geladen werden.",
};
