import type { enSaved } from "./en-saved";
import type { Message } from "./message";

export const deSaved: Record<keyof typeof enSaved, Message> = {
  "saved.error": "Deine gemerkten Nachrichten konnten nicht geladen werden.",
  "saved.none": "Nichts gemerkt",
  "saved.noneText":
    "Merke dir, worauf du zurückkommen willst: der Eintrag steht im Menü jeder Nachricht. Nur du siehst das.",
  "saved.of": "Von {name} in {place}",
  "saved.show": "An ihrem Ort zeigen",
  "saved.remove": "Aus den gemerkten entfernen",
  "saved.removed": "Aus deinen gemerkten Nachrichten entfernt.",
};
