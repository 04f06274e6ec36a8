import type { enMessage } from "./en-message";
import type { Message } from "./message";

/** Was mit Nachrichten getan wird. */
export const deMessage = {
  "timeline.callsYou": "Diese Nachricht ruft dich.",
  "act.reactions": "Reaktionen",
  "act.reactedBy": "{emoji} von {who}",
  "act.andOthers": { one: "{names} und jemand anderem", other: "{names} und {count} anderen" },
  "act.edited": "(bearbeitet)",
  "act.editedAt": "Bearbeitet {time}. Zeigt, was vorher dort stand.",
  "saved.title": "Gemerkte Nachrichten",
  "act.pinned": "Angeheftet",
  "act.deleted": "Diese Nachricht wurde gelöscht.",
  "act.deletedBy": "{name} hat diese Nachricht gelöscht.",

  "voice.record": "Sprachnachricht aufnehmen",
  "files.open": "{name} öffnen",
  "message.pictures": { one: "Bild", other: "{count} Bilder" },
  "message.videos": { one: "Video", other: "{count} Videos" },
  "message.file": "Datei: {name}",
  "message.files": { one: "{count} Datei: {name}", other: "{count} Dateien: {name}, …" },
  "gallery.show": "Dateien und Links",
  "message.poll": "Umfrage: {question}",
  "pins.show": "Angeheftete Nachrichten",

  "date.open": "{day}. Zu einem Datum springen.",

  "refusal.message-not-found": "Diese Nachricht gibt es nicht mehr.",
  "refusal.edit-too-late": "Es ist zu spät, diese Nachricht zu bearbeiten.",
  "refusal.emoji-invalid": "Das kann keine Reaktion sein.",

  "shortcuts.allRead": "Alles ist als gelesen markiert.",
} satisfies Record<keyof typeof enMessage, Message>;
