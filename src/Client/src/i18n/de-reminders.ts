import type { enReminders } from "./en-reminders";
import type { Message } from "./message";

export const deReminders: Record<keyof typeof enReminders, Message> = {
  "reminders.title": "Erinnern",
  "reminders.text":
    "Zu dieser Zeit (nach der Uhr dieses Geräts) steht die Nachricht in deinen Aktivitäten. Nur du siehst das.",
  "reminders.note": "Notiz",
  "reminders.optional": "optional",
  "reminders.soon": "In 20 Minuten",
  "reminders.hour": "In einer Stunde",
  "reminders.three": "In drei Stunden",
  "reminders.tomorrow": "Morgen früh",
  "reminders.monday": "Montag früh",
  "reminders.pick": "Oder am",
  "reminders.badTime": "Wähle eine Zeit, die mindestens eine Minute und höchstens fünf Jahre voraus liegt.",
  "reminders.save": "Erinnern",
  "reminders.set": "Du wirst am {time} erinnert.",
  "reminders.at": "Erinnerung am {time}",
  "reminders.change": "Andere Zeit",
  "reminders.done": "Erledigt, nicht erinnern",
  "reminders.removed": "Du wirst nicht mehr daran erinnert.",
  "reminders.error": "Deine Erinnerungen konnten nicht geladen werden",
  "reminders.none": "Keine Erinnerungen",
  "reminders.noneText": "Wähle im Menü einer Nachricht „Erinnern …“, dann kommt sie wieder, wenn du sie brauchst.",
  "reminders.gone": "Diese Nachricht gibt es nicht mehr",
  "reminders.hidden": "Diese Nachricht hast du ausgeblendet",
  "reminders.noRoom": "Ein Raum, in dem du nicht mehr bist",
  "reminders.due": "Du wolltest an eine Nachricht erinnert werden.",
  "reminders.dueNote": "Erinnerung: {note}",
  "reminders.show": "Zeigen",
};
