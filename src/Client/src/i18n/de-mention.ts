import type { enMention } from "./en-mention";
import type { Message } from "./message";

export const deMention: Record<keyof typeof enMention, Message> = {
  "mention.all": "Alle hier",
  "mention.here": "Wer gerade da ist",
  "mention.askAll": "Alle rufen?",
  "mention.askHere": "Alle rufen, die da sind?",
  "mention.reachesAll": {
    one: "Deine Nachricht ruft eine andere Person in {room}.",
    other: "Deine Nachricht ruft alle {count} anderen in {room}.",
  },
  "mention.reachesHere": {
    one: "Deine Nachricht ruft die andere Person in {room}, wenn sie gerade da ist.",
    other: "Von {count} anderen in {room} ruft deine Nachricht alle, die gerade da sind.",
  },
  "mention.send": "Senden und rufen",
  "mention.when": "Zeitpunkt wählen",
};
