import type { enScheduled } from "./en-scheduled";
import type { Message } from "./message";

export const deScheduled: Record<keyof typeof enScheduled, Message> = {
  "later.title": "Später senden",
  "later.text":
    "Sie wird zu dieser Zeit nach der Uhr dieses Geräts gesendet, auch wenn du nicht da bist. Bis dahin siehst nur du sie.",
  "later.soon": "In 20 Minuten",
  "later.tomorrow": "Morgen früh",
  "later.monday": "Montag früh",
  "later.pick": "Oder um",
  "later.there": "dort {time}",
  "later.badTime": "Wähle eine Zeit, die kommt, innerhalb eines Jahres.",
  "later.schedule": "Einplanen",

  "scheduled.error": "Was wartet, konnte nicht geladen werden",
  "scheduled.none": "Nichts wartet darauf, gesendet zu werden",
  "scheduled.noneText": "Schreibe eine Nachricht und wähle „Später senden“ neben dem Knopf zum Senden.",
  "scheduled.gone": "Ein Raum, in dem du nicht mehr bist",
  "scheduled.failed": "Nicht gesendet: {why}",
  "scheduled.reason": "Grund: {reason}",
  "scheduled.sendNow": "Jetzt senden",
  "scheduled.edit": "Bearbeiten",
  "scheduled.delete": "Löschen",
  "scheduled.editTitle": "Nachricht bearbeiten",
  "scheduled.message": "Nachricht",
  "scheduled.time": "Wann",
  "scheduled.deleteTitle": "Diese Nachricht löschen?",
  "scheduled.deleteText": "Sie wird nicht gesendet.",
};
