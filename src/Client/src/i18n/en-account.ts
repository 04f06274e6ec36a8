import type { Message } from "./message";

/** What is said about one's own account. */
export const enAccount = {
  "settings.title": "Settings",
  "settings.close": "Close the settings",
  "settings.back": "All settings",
  "settings.account": "Account",
  "settings.appearance": "Appearance",
  "settings.languageChoice": "Language of the pages",
  "settings.languageText": "The page is loaded anew; what you are writing is kept.",

  "account.name": "Name",
} as const satisfies Record<string, Message>;
