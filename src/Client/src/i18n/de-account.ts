import type { enAccount } from "./en-account";
import type { Message } from "./message";

export const deAccount: Record<keyof typeof enAccount, Message> = {
  "settings.title": "Einstellungen",
  "settings.close": "Einstellungen schließen",
  "settings.back": "Alle Einstellungen",
  "settings.account": "Konto",
  "settings.appearance": "Darstellung",
  "settings.languageChoice": "Sprache der Seiten",
  "settings.languageText": "Die Seite wird neu geladen; was du gerade schreibst, bleibt erhalten.",

  "account.name": "Name",
};
