import type { enKeys } from "./en-keys";
import type { Message } from "./message";

export const deKeys: Record<keyof typeof enKeys, Message> = {
  "keys.group.everywhere": "Überall",
  "keys.group.reading": "Beim Lesen",
  "keys.group.beside": "An der Seite",
  "keys.group.finding": "Beim Suchen",
  "keys.group.looking": "Beim Ansehen von Bildern",
  "keys.group.writing": "Beim Schreiben",

  "keys.jump": "Zu einem Raum, einer Person oder einem Befehl springen",
  "keys.search": "Suchen, im Raum, in dem man ist",
  "keys.previousRoom": "Voriger Raum",
  "keys.nextRoom": "Nächster Raum",
  "keys.previousUnread": "Voriger ungelesener Raum",
  "keys.nextUnread": "Nächster ungelesener Raum",
  "keys.mentions": "Nachrichten, die dich erwähnen",
  "keys.panel": "Den Bereich an der Seite zeigen oder verbergen",
  "keys.reactLatest": "Auf die neueste Nachricht reagieren",
  "keys.readAll": "Alles als gelesen markieren",
  "keys.nextRegion": "Nächster Teil der Seite",
  "keys.previousRegion": "Voriger Teil der Seite",
  "keys.settings": "Einstellungen",
  "keys.help": "Alle Tastenkürzel",

  "keys.read": "Als gelesen markieren und zum Neuesten",
  "keys.rows": "Durch die Nachrichten gehen",
  "keys.reply": "Auf die Nachricht antworten, die den Fokus hat",
  "keys.thread": "Den Thread der Nachricht öffnen, die den Fokus hat",
  "keys.forward": "Die Nachricht weiterleiten, die den Fokus hat",

  "keys.close": "Schließen, was dort offen ist",

  "keys.typeAgain": "Zum Suchfeld",
  "keys.found": "Durch das Gefundene gehen",
  "keys.toBox": "Zurück zum Suchfeld",

  "keys.nextMedia": "Nächstes Bild oder Video",
  "keys.previousMedia": "Voriges Bild oder Video",
  "keys.zoomIn": "Vergrößern",
  "keys.zoomOut": "Verkleinern",
  "keys.zoomFit": "Ins Fenster einpassen",
  "keys.pan": "Im Bild bewegen",
  "keys.download": "Herunterladen",

  "keys.send": "Nachricht senden",
  "keys.newLine": "Neue Zeile",
  "keys.editLast": "Die letzte eigene Nachricht bearbeiten, im leeren Feld",
  "keys.replyLatest": "Auf die neueste Nachricht antworten, im leeren Feld",
  "keys.bold": "Fett",
  "keys.italic": "Kursiv",
  "keys.code": "Code",
  "keys.strike": "Durchgestrichen",
  "keys.link": "Link",
  "keys.plainPaste": "Ohne Formatierung einfügen",
};
