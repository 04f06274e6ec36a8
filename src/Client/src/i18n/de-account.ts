import type { enAccount } from "./en-account";
import type { Message } from "./message";

export const deAccount: Record<keyof typeof enAccount, Message> = {
  "settings.title": "Einstellungen",
  "settings.close": "Einstellungen schließen",
  "settings.back": "Alle Einstellungen",
  "settings.account": "Konto",
  "settings.sessions": "Geräte und Sitzungen",
  "settings.appearance": "Darstellung",
  "settings.languageChoice": "Sprache der Seiten",
  "settings.languageText": "Die Seite wird neu geladen; was du gerade schreibst, bleibt erhalten.",

  "account.name": "Name",
  "account.password": "Passwort",
  "account.passwordText": "Eine Änderung meldet dich auf allen anderen Geräten ab.",
  "account.passwordCurrent": "Bisheriges Passwort",
  "account.passwordNew": "Neues Passwort",
  "account.passwordWrong": "Das ist nicht dein Passwort.",
  "account.passwordChange": "Passwort ändern",
  "account.passwordChanged": "Geändert. Deine anderen Geräte sind abgemeldet.",

  "sessions.current": "Dieses Gerät",
  "sessions.others": "Andere Geräte",
  "sessions.othersText": "Melde ab, was du nicht kennst oder nicht mehr benutzt.",
  "sessions.none": "Sonst bist du nirgends angemeldet.",
  "sessions.error": "Die Liste der Sitzungen konnte nicht geladen werden.",
  "sessions.browserOn": "{browser} auf {system}",
  "sessions.unknown": "Unbekanntes Gerät",
  "sessions.now": "gerade in Benutzung",
  "sessions.used": "zuletzt benutzt {time}",
  "sessions.from": "von {source}",
  "sessions.opened": "angemeldet {time}",
  "sessions.endConfirm": "Dort abmelden",
  "sessions.endOthers": "Alle anderen Geräte abmelden",
  "sessions.endOthersConfirm": { one: "{count} Gerät abmelden", other: "{count} Geräte abmelden" },
};
