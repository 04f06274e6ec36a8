import type { enActivity } from "./en-activity";
import type { Message } from "./message";

export const deActivity: Record<keyof typeof enActivity, Message> = {
  "activity.all": "Alles",
  "activity.unread": "Ungelesen",
  "activity.mention": "Erwähnungen",
  "activity.reply": "Antworten",
  "activity.reaction": "Reaktionen",
  "activity.added": "Gruppen",
  "activity.threadReply": "Threads",
  "activity.filter": "Zeigen",
  "activity.readAll": "Alles als gelesen markieren",
  "activity.none": "Noch nichts",
  "activity.noneText": "Hier findest du, wer dich erwähnt, dir antwortet oder auf deine Nachrichten reagiert.",
  "activity.noneUnread": "Du hast alles gesehen",
  "activity.noneOfKind": "Nichts dieser Art",
  "activity.error": "Die Aktivität konnte nicht geladen werden.",
  "activity.forwarded": "Weitergeleitet",
  "activity.isUnread": "Ungelesen",
  "activity.mentionIn": "{names} hat dich in {room} erwähnt",
  "activity.replyIn": "{names} hat dir in {room} geantwortet",
  "activity.reactionIn": "{names} hat mit {emoji} auf deine Nachricht in {room} reagiert",
  "activity.addedTo": "{names} hat dich zu {room} hinzugefügt",
  "activity.threadReplyIn": "{names} hat in einem Thread in {room} geantwortet",
  "activity.others": { one: "{names} und noch jemand", other: "{names} und {count} andere" },
};
