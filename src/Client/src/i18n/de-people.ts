import type { enPeople } from "./en-people";
import type { Message } from "./message";

export const dePeople: Record<keyof typeof enPeople, Message> = {
  "presence.online": "online",
  "presence.offline": "offline",

  "refusal.takes-no-messages": "Diese Person nimmt keine Nachrichten von dir an.",

  "conversation.title": "Direktnachrichten",
  "conversation.new": "Neue Nachricht",
  "conversation.newText": "Eine Person für ein Gespräch zu zweit, mehrere für eine Gruppe.",
  "conversation.empty": "Du sprichst noch mit niemandem.",
  "conversation.with": "An",
  "conversation.who": "Leute",
  "conversation.find": "Nach Namen suchen",
  "conversation.nobody": "Hier ist noch niemand außer dir.",
  "conversation.full": { one: "Nicht mehr als {count} Person", other: "Nicht mehr als {count} Leute" },
  "conversation.unpick": "{name} von der Liste nehmen",
  "conversation.start": "Gespräch beginnen",
  "conversation.startGroup": "Gruppe beginnen",
  "conversation.notes": "Notizen an mich",
  "conversation.notesHint": "Das siehst nur du",
  "conversation.alone": "Nur du",
  "conversation.more": "{count} weitere",
  "conversation.groupName": "Name der Gruppe",
  "conversation.groupNameHint": "Ohne Namen stehen dort die Namen der Leute.",
  "conversation.people": { one: "{count} Person", other: "{count} Leute" },
  "conversation.showPeople": "Leute",
  "conversation.closePeople": "Liste der Leute schließen",
  "conversation.menu": "Optionen von {name}",
  "conversation.add": "Leute hinzufügen",
  "conversation.addText": "Sie sehen alles, was bisher gesagt wurde.",
  "conversation.addToDirect":
    "Eine neue Gruppe beginnt mit euch beiden und den Leuten, die du hinzufügst. Was hier gesagt wurde, bleibt hier.",
  "conversation.addConfirm": "Hinzufügen",
  "conversation.rename": "Gruppe umbenennen",
  "conversation.hide": "Ausblenden",
  "conversation.hidden": "Ausgeblendet, bis jemand schreibt.",
  "conversation.leave": "Gruppe verlassen",
  "conversation.leaveTitle": "{name} verlassen?",
  "conversation.leaveText":
    "Du bekommst keine Nachrichten mehr daraus. Jemand aus der Gruppe kann dich wieder hinzufügen.",
  "conversation.gone": "Du bist nicht in diesem Gespräch",
  "conversation.message": "Nachricht",
  "conversation.startDirect": "Hier beginnt dein Gespräch mit {name}",
  "conversation.startNotes": "Hier ist Platz für deine Notizen",
  "conversation.startNotesText": "Was du hier schreibst, ist nur für dich, auf allen deinen Geräten.",
  "conversation.quiet": "Noch hat niemand etwas gesagt.",

  "event.conversation.created": "{by} hat das Gespräch begonnen",
  "event.conversation.added": "{by} hat {user} hinzugefügt",
  "event.conversation.named": "{by} hat die Gruppe {name} genannt",
  "event.conversation.unnamed": "{by} hat den Namen der Gruppe entfernt",

  "request.list": { one: "{count} Nachrichtenanfrage", other: "{count} Nachrichtenanfragen" },
  "request.label": "Nachrichtenanfrage",
  "request.direct": "{name} möchte dir schreiben.",
  "request.group": "{name} hat dich zu dieser Gruppe hinzugefügt.",
  "request.hint": "Wie du antwortest, erfährt die andere Seite nicht.",
  "request.accept": "Annehmen",
  "request.decline": "Ablehnen",
  "request.block": "Blockieren",

  "jump.people": "An {name} schreiben",

  "card.open": "Über {name}",
};
