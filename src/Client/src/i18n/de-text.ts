import type { enText } from "./en-text";
import type { Message } from "./message";

export const deText: Record<keyof typeof enText, Message> = {
  "text.done": "Erledigt:",
  "text.open": "Zu tun:",
  "text.table": "Tabelle",
  "text.code": "Code",
  "text.codeIn": "Code in {language}",
  "text.copyCode": "Code kopieren",
  "text.showLines": { one: "Alles zeigen ({count} Zeile)", other: "Alle {count} Zeilen zeigen" },
  "text.spoiler": "Verdeckter Text. Drücken zeigt ihn",
  "text.leadsTo": "Führt zu {host}",
  "text.caution.user-info": "Führt zu {host}. Was vor dem @ steht, ist nur ein Name",
  "text.caution.other-host": "Führt zu {host}, nicht zu dem, was der Text sagt",
  "text.caution.look-alike": "Führt zu {host}. Die Buchstaben sehen denen einer anderen Adresse ähnlich",
};
