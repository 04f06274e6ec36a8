import { en } from "./en";
import type { MessageKey } from "./en";
import type { Message } from "./message";
import { pseudo } from "./pseudo";

type Catalogue = Partial<Record<MessageKey, Message>>;

export const languages = { en: "English", de: "Deutsch" } as const;
export type Language = keyof typeof languages;
const rightToLeft = new Set(["ar", "he", "fa", "ur"]);

let messages: Catalogue = en;
let shape = (words: Catalogue): Catalogue => words;
let locale = "en";
let plural = new Intl.PluralRules(locale);

export const currentLocale = () => locale;
export const currentMessages = () => messages;
export const pluralOf = (count: number) => plural.select(count);

/** Adds the English words of screens that are loaded later. Other languages have all of theirs from the start. */
export function added<const Words extends Record<string, Message>>(words: Words): Words {
  messages = { ...shape(words), ...messages };
  return words;
}

/** `?locale=` wins (also `en-XA`, made-up accents and length, and `ar-XB`, the same from right to left). */
function wanted(): string {
  const asked = new URLSearchParams(location.search).get("locale");
  if (asked) sessionStorage.setItem("livechat.locale", asked);
  const chosen = sessionStorage.getItem("livechat.locale") ?? localStorage.getItem("livechat.language");
  return chosen ?? navigator.languages.find((tag) => tag.slice(0, 2) in languages) ?? "en";
}

export async function loadLocale(): Promise<void> {
  locale = wanted();
  const language = locale.slice(0, 2);
  if (locale.endsWith("-XA") || locale.endsWith("-XB")) {
    shape = pseudo;
    messages = pseudo(messages);
  } else if (language === "de") messages = (await import("./de")).de;
  else if (language !== "en") locale = "en";
  plural = new Intl.PluralRules(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = rightToLeft.has(locale.slice(0, 2)) ? "rtl" : "ltr";
}

export function chooseLanguage(language: Language): void {
  sessionStorage.removeItem("livechat.locale");
  localStorage.setItem("livechat.language", language);
  location.reload(); // Drafts and unsent messages survive; nothing else needs to follow the change.
}
