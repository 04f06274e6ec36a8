import type { enForward } from "./en-forward";
import type { Message } from "./message";

export const deForward: Record<keyof typeof enForward, Message> = {
  "forward.forwarded": "Weitergeleitet",
  "forward.of": "Weitergeleitete Nachricht von {name}",
  "forward.show": "Zeigen in {room}",
  "forward.title": "Nachricht weiterleiten",
  "forward.to": "An",
  "forward.find": "Räume und Leute finden",
  "forward.none": "Nichts heißt „{query}“, wohin du schreiben kannst.",
  "forward.full": {
    one: "Du kannst an {count} zugleich weiterleiten.",
    other: "Du kannst an {count} zugleich weiterleiten.",
  },
  "forward.comment": "Kommentar",
  "forward.send": "Weiterleiten",
  "forward.sent": { one: "Weitergeleitet an {name}.", other: "An {count} Orte weitergeleitet." },
};
