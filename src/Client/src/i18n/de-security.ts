import type { enSecurity } from "./en-security";
import type { Message } from "./message";

export const deSecurity: Record<keyof typeof enSecurity, Message> = {
  "settings.security": "Sicherheit",
  "security.error": "Wie du dich anmelden kannst, konnte nicht geladen werden.",

  "passkeys.title": "Passkeys",
  "passkeys.text":
    "Melde dich ohne Passwort an: mit Fingerabdruck, Gesicht, PIN oder Sicherheitsschlüssel. Einen Passkey kann niemand erraten oder stehlen.",
  "passkeys.none": "Du hast noch keinen Passkey.",
  "passkeys.unable":
    "Unter dieser Adresse kann der Browser keine Passkeys anlegen. Dafür braucht es https und einen Domainnamen.",
  "passkeys.add": "Passkey hinzufügen",
  "passkeys.addText":
    "Gib ihm einen Namen, an dem du ihn später erkennst. Dann fragt dein Browser nach Finger, Gesicht, PIN oder Schlüssel.",
  "passkeys.create": "Passkey anlegen",
  "passkeys.thisDevice": "Dieses Gerät",
  "passkeys.name": "Name des Passkeys",
  "passkeys.nameHint": "Bis zu 60 Zeichen. Nur du siehst ihn.",
  "passkeys.since": "hinzugefügt am {date}",
  "passkeys.used": "zuletzt benutzt am {date}",
  "passkeys.unused": "noch nicht benutzt",
  "passkeys.synced": "auf mehreren Geräten",
  "passkeys.rename": "{name} umbenennen",
  "passkeys.renameTitle": "Passkey umbenennen",
  "passkeys.remove": "{name} entfernen",
  "passkeys.removeTitle": "Den Passkey „{name}“ entfernen?",
  "passkeys.removeText": "Er öffnet dein Konto dann nicht mehr. Alle deine anderen Geräte werden abgemeldet.",
  "passkeys.removeAction": "Entfernen",

  "codes.title": "Codes einer App",
  "codes.on": "An: Nach dem Passwort fragt dein Konto nach einem Code deiner Authenticator-App.",
  "codes.off":
    "Aus. Eine Authenticator-App kann einen Code zeigen, nach dem dein Konto dann zusätzlich zum Passwort fragt.",
  "codes.turnOn": "Einschalten",
  "codes.turnOff": "Ausschalten",
  "codes.removeTitle": "Die Codes ausschalten?",
  "codes.removeText": "Dein Konto fragt dann nicht mehr danach. Alle deine anderen Geräte werden abgemeldet.",
  "codes.setUp": "Codes einrichten",
  "codes.scan": "Scanne das Bild mit einer Authenticator-App und tippe den Code ein, den sie zeigt.",
  "codes.picture": "Bild mit dem Geheimnis für deine App",
  "codes.byHand": "Oder tippe dieses Geheimnis in die App:",
  "codes.copySecret": "Geheimnis kopieren",
  "codes.codeHint": "Wenn er stimmt, werden deine anderen Geräte abgemeldet.",

  "recovery.title": "Wiederherstellungscodes",
  "recovery.text": "Für den Tag, an dem du Telefon oder Schlüssel verlierst. Jeder Code gilt einmal an ihrer Stelle.",
  "recovery.left": { one: "{count} Code ist übrig.", other: "{count} Codes sind übrig." },
  "recovery.renew": "Neue Codes machen",
  "recovery.renewHint": "Die bisherigen gelten dann nicht mehr.",
  "recovery.keep": "Bewahre sie so auf, dass du sie ohne dein Telefon findest. Sie werden nur jetzt gezeigt.",
  "recovery.of": "Wiederherstellungscodes von {name} bei {server}",
  "recovery.download": "Als Datei sichern",
  "recovery.print": "Drucken",
  "recovery.warning":
    "Du hast sie noch nicht gesichert, und sie werden nur jetzt gezeigt. Schließe noch einmal, wenn du das willst.",
  "recovery.done": "Ich habe sie gesichert",

  "identities.title": "Verknüpfte Konten",
  "identities.text": "Melde dich mit einem Konto an, das du anderswo hast.",
  "identities.since": "verknüpft am {date}",
  "identities.link": "{provider} verknüpfen",
  "identities.unlink": "Verknüpfung mit {provider} lösen",
  "identities.unlinkTitle": "Verknüpfung mit {provider} lösen?",
  "identities.unlinkText": "Du kannst dich damit nicht mehr anmelden. Alle deine anderen Geräte werden abgemeldet.",
  "identities.unlinkAction": "Lösen",
  "identities.elsewhere": "Das ist hier schon mit einem anderen Konto verknüpft.",
};
