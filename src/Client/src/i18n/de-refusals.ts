import type { enRefusals } from "./en-refusals";
import type { Message } from "./message";

export const deRefusals: Record<keyof typeof enRefusals, Message> = {
  "refusal.mail-invalid": "Das ist keine Mailadresse.",
  "refusal.no-mail": "Dieser Server verschickt keine Mail.",
  "refusal.scope-missing": "Dafür ist dieses Zugangstoken nicht gemacht.",
  "refusal.account-disabled": "Dieses Konto ist gesperrt.",
  "refusal.last-administrator": "Ein Server braucht eine Verwaltung. Gib zuerst jemand anderem diese Rolle.",
  "refusal.registration-closed": "Zurzeit gibt es hier keine neuen Konten.",
  "refusal.invitation-needed": "Neue Konten gibt es hier mit einer Einladung.",
  "refusal.factor-needed": "Dein Konto fragt neben dem Passwort nach etwas Zweitem.",
  "refusal.factor-wrong": "Das stimmt nicht oder wurde schon benutzt.",
  "refusal.flow-spent": "Das hat zu lange gedauert. Fang noch einmal an.",
  "refusal.proof-needed": "Zeig zuerst, dass du es bist.",
  "refusal.provider-failed": "Der Anbieter hat nicht bestätigt, wer du bist. Versuch es noch einmal.",
  "refusal.provider-denied": "Du hast beim Anbieter abgebrochen. Versuch es noch einmal, oder nimm einen anderen Weg.",
  "refusal.sign-up-needed": "Damit ist hier kein Konto verknüpft.",
  "refusal.last-sign-in": "Das ist der einzige Weg in dein Konto. Füge zuerst einen anderen hinzu.",
  "refusal.passkey-stopped": "Es wurde kein Passkey benutzt. Versuch es noch einmal, oder nimm einen anderen Weg.",
  "refusal.passkey-known": "Dieses Gerät hat schon einen Passkey für dein Konto.",
  "refusal.picture-invalid": "Dieses Bild kann nicht verwendet werden. Versuche eine andere Datei.",
  "refusal.emoji-unknown": "Dieses Emoji hat der Server nicht mehr.",
  "refusal.poll-invalid":
    "So kann die Umfrage nicht gestellt oder beantwortet werden. Sieh nach den Antworten und nach dem Ende.",
  "refusal.search-query-invalid": "Eine gespeicherte Suche muss nach etwas suchen, mit höchstens 1.000 Zeichen.",
  "refusal.search-name-invalid": "Ein Name hat 1 bis 80 Zeichen.",
  "refusal.searches-full": "Du hast 50 gespeicherte Suchen. Lösche zuerst eine.",
  "refusal.searches-telling-full": "20 deiner Suchen melden neue Nachrichten. Schalte das zuerst bei einer aus.",
  "refusal.push-endpoint-invalid":
    "Diesem Browser kann von hier nichts gemeldet werden: An seine Adresse sendet dieser Server nicht.",
  "refusal.push-keys-invalid": "Dieser Browser hat keine Schlüssel genannt, mit denen man ihm etwas melden kann.",
  "refusal.push-gone": "Dieser Browser nimmt keine Benachrichtigungen mehr an. Schalte sie dort wieder ein.",
  "refusal.push-failed":
    "Der Push-Dienst dieses Browsers hat die Benachrichtigung nicht angenommen. Versuche es später noch einmal.",
  "refusal.no-poll": "Diese Nachricht fragt nichts.",
  "refusal.poll-over": "Diese Umfrage ist beendet.",
  "refusal.poll-unchangeable": "Was eine Umfrage fragt, bleibt, wie es ist.",
  "refusal.poll-secret": "Wer was gewählt hat, wird hier nicht gesagt.",
  "refusal.picture-too-large": "Dieses Bild ist zu groß.",
  "refusal.file-too-large": "Diese Datei ist größer, als dieser Server nimmt.",
  "refusal.file-quota": "Mit dieser Datei hättest du mehr, als du hier haben darfst. Lösche erst andere.",
  "refusal.file-name-invalid":
    "Eine Datei braucht einen Namen, den man zeigen kann. Benenne sie um und versuche es dann noch einmal.",
  "refusal.file-not-finished": "Eine Datei dieser Nachricht ist nicht ganz angekommen. Versuche es noch einmal.",
  "refusal.file-part-wrong": "Die Datei kam anders an, als sie gesendet wurde. Versuche es noch einmal.",
  "refusal.file-server-full": "Auf diesem Server ist kein Platz mehr für Dateien. Frage die, die ihn betreiben.",
  "refusal.file-infected": "In dieser Datei ist ein Virus. Der Server hat sie gelöscht.",
  "refusal.file-unscanned":
    "Dieser Server kann gerade nicht nach Viren suchen und nimmt Dateien nicht ohne das an. Versuche es später noch einmal.",
  "refusal.file-taken":
    "Eine Datei dieser Nachricht gehört schon zu einer anderen. Entferne sie und wähle sie noch einmal.",
  "refusal.file-empty": "Diese Datei ist leer.",
  "refusal.file-unreadable":
    "Die Datei wurde seit der Auswahl geändert oder verschoben. Entferne sie und wähle sie noch einmal.",
  "refusal.file-lost":
    "Eine Datei dieser Nachricht ist nicht mehr auf diesem Gerät. Bearbeite die Nachricht, um sie neu auszuwählen.",
};
