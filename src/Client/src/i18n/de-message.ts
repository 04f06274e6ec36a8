import type { enMessage } from "./en-message";
import type { Message } from "./message";

/** Was mit Nachrichten getan wird. */
export const deMessage = {
  "timeline.callsYou": "Diese Nachricht ruft dich.",
  "act.react": "Reagieren",
  "act.reactWith": "Mit {emoji} reagieren",
  "act.moreEmoji": "Mehr Emoji…",
  "act.reactions": "Reaktionen",
  "act.reactedBy": "{emoji} von {who}",
  "act.andOthers": { one: "{names} und jemand anderem", other: "{names} und {count} anderen" },
  "act.whoReacted": "Wer reagiert hat",
  "act.reactorsError": "Die Reaktionen konnten nicht geladen werden.",
  "act.reply": "Antworten",
  "act.edit": "Bearbeiten",
  "act.editLabel": "Nachricht bearbeiten",
  "act.editHint": "Enter speichert, Esc bricht ab",
  "act.edited": "(bearbeitet)",
  "act.editedAt": "Bearbeitet {time}. Zeigt, was vorher dort stand.",
  "act.edits": "Frühere Fassungen",
  "act.editsError": "Die früheren Fassungen konnten nicht geladen werden.",
  "act.versionNow": "Jetzt, seit {time}",
  "act.versionFirst": "Zuerst, {time}",
  "act.copyLink": "Link kopieren",
  "act.pin": "Im Raum anheften",
  "act.unpin": "Nicht mehr anheften",
  "act.pinned": "Angeheftet",
  "act.more": "Mehr",
  "act.delete": "Löschen",
  "act.deleteTitle": "Diese Nachricht löschen?",
  "act.deleteText": "Sie verschwindet für alle, und ihr Text wird gelöscht. Das lässt sich nicht zurücknehmen.",
  "act.deleteOther":
    "Die Nachricht von {name} verschwindet für alle, und ihr Text wird gelöscht. Das lässt sich nicht zurücknehmen.",
  "act.deleted": "Diese Nachricht wurde gelöscht.",
  "act.deletedBy": "{name} hat diese Nachricht gelöscht.",

  "pins.title": "Angeheftet",
  "pins.show": "Angeheftete Nachrichten",
  "pins.jump": "Zeigen",
  "pins.close": "Angeheftete Nachrichten schließen",
  "pins.none": "Nichts ist angeheftet",
  "pins.noneText": "Hefte an, was alle wiederfinden sollen: der Eintrag steht im Menü jeder Nachricht.",
  "pins.error": "Die angehefteten Nachrichten konnten nicht geladen werden.",

  "refusal.message-not-found": "Diese Nachricht gibt es nicht mehr.",
  "refusal.edit-too-late": "Es ist zu spät, diese Nachricht zu bearbeiten.",
  "refusal.emoji-invalid": "Das kann keine Reaktion sein.",

  "shortcuts.reply": "Auf eine Nachricht antworten, wenn sie den Fokus hat",
  "shortcuts.replyLatest": "Auf die neueste Nachricht antworten, im leeren Feld",
  "shortcuts.editLast": "Die letzte eigene Nachricht bearbeiten, im leeren Feld",
} satisfies Record<keyof typeof enMessage, Message>;
