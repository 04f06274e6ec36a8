import type { enAdminMore } from "./en-admin-more";
import type { Message } from "./message";

export const deAdminMore: Record<keyof typeof enAdminMore, Message> = {
  "admin.detail.made": "Konto angelegt",
  "admin.rooms.noneHint": "Suche nach einem anderen Namen.",
  "admin.rooms.noneYet": "Räume erscheinen hier, sobald jemand einen anlegt.",
  "admin.rooms.owners": { one: "{count} Leitung", other: "{count} Leitungen" },
  "admin.rooms.unowned": "Ohne Leitung",
  "admin.rooms.archived": "Archiviert",
  "admin.rooms.menu": "Aktionen für #{room}",
  "admin.rooms.archive": "Archivieren…",
  "admin.rooms.archiveTitle": "#{room} archivieren?",
  "admin.rooms.archiveText":
    "Die Mitglieder lesen weiter, und niemand schreibt. Der Raum wird nicht mehr aufgelistet. Du kannst ihn wieder in Gebrauch nehmen.",
  "admin.invitations.rooms": "In diese Räume",
  "admin.invitations.roomsHint": "Die, in die du einladen darfst.",
  "admin.invitations.roomsFull": { one: "Höchstens {count} Raum", other: "Höchstens {count} Räume" },
  "admin.invitations.noRoom": "In keinen solchen Raum darfst du einladen.",
  "admin.invitations.others": {
    one: "{count} Raum, der nicht deiner ist",
    other: "{count} Räume, die nicht deine sind",
  },
  "admin.keys": "Schlüssel der Zugangstoken",
  "admin.keys.text":
    "Alle 30 Tage übernimmt ein neuer. Was die davor unterschrieben haben, gilt noch, bis es nach Minuten abläuft.",
  "admin.keys.made": "angelegt: {time}",
  "admin.keys.signs": "Unterschreibt",
  "admin.keys.verifies": "Prüft nur noch",
  "admin.keys.rotate": "Schlüssel wechseln…",
  "admin.keys.title": "Einen neuen Schlüssel unterschreiben lassen?",
  "admin.keys.rotateText":
    "Das ist richtig, wenn ein Schlüssel bekannt geworden sein kann. Niemand wird abgemeldet: Binnen fünf Minuten unterschreibt jeder Prozess mit dem neuen.",
  "admin.keys.do": "Wechseln",
  "admin.settings.emoji": "Wer Emoji hinzufügen darf",
  "admin.settings.administrators": "Verwalter",
  "audit.emoji.added": "{by} hat das Emoji {detail} hinzugefügt",
  "audit.emoji.removed": "{by} hat das Emoji {detail} entfernt",
  "audit.report.dismissed": "{by} hat eine Meldung über {target} zurückgewiesen",
  "audit.report.message-deleted": "{by} hat eine gemeldete Nachricht von {target} gelöscht",
  "audit.name.report.dismissed": "Meldung zurückgewiesen",
  "audit.name.report.message-deleted": "Gemeldete Nachricht gelöscht",
  "audit.name.emoji.added": "Emoji hinzugefügt",
  "audit.name.emoji.removed": "Emoji entfernt",
};
