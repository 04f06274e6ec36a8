import type { enReply } from "./en-reply";
import type { Message } from "./message";

export const deReply: Record<keyof typeof enReply, Message> = {
  "reply.to": "Antwort an {name}",
  "reply.cancel": "Nicht antworten",
  "reply.quote": "Antwort an {name}: {text}. Dorthin springen.",
  "reply.loading": "Die Nachricht, auf die das antwortet",
  "reply.deleted": "Eine gelöschte Nachricht",
  "reply.none": "Eine Nachricht, die es hier nicht mehr gibt",
  "reply.blocked": "Eine Nachricht von jemandem, den du blockiert hast",
  "reply.gone": "Die Nachricht wurde gelöscht. Deine wird ohne sie gesendet.",
};
