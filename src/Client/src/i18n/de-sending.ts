import type { Message } from "./message";
import type { enSending } from "./en-sending";

export const deSending: Record<keyof typeof enSending, Message> = {
  "later.open": "Später senden",
  "later.list": "Geplante Nachrichten",
  "later.unsent": { one: "Eine Nachricht wurde nicht gesendet", other: "{count} Nachrichten wurden nicht gesendet" },
  "later.done": "Sie wird gesendet: {time}.",

  "slow.wait": "Langsamer Modus. In {time} kannst du wieder schreiben.",
  "slow.every": "Langsamer Modus: eine Nachricht alle {time}",
  "slow.field": "Langsamer Modus: Mitglieder warten zwischen zwei Nachrichten",
  "slow.none": "Ohne Warten",
  "event.room.slow": "{by} hat den langsamen Modus eingeschaltet: {time} zwischen zwei Nachrichten",
  "event.room.unslow": "{by} hat den langsamen Modus ausgeschaltet",
  "refusal.slow-mode": "Dieser Raum ist im langsamen Modus. Warte und versuche es dann noch einmal.",
};
