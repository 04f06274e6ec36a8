import type { enHidden } from "./en-hidden";
import type { Message } from "./message";

export const deHidden: Record<keyof typeof enHidden, Message> = {
  "hidden.hide": "Für mich ausblenden",
  "hidden.show": "Wieder einblenden",
  "hidden.done": "Die Nachricht ist für dich ausgeblendet, auf allen deinen Geräten.",
  "hidden.mark": "Für dich ausgeblendet",
  "hidden.words": "Diese Nachricht hast du ausgeblendet",
  "hidden.showAll": "Ausgeblendete Nachrichten zeigen",
  "hidden.hideAll": "Ausgeblendete Nachrichten nicht zeigen",
};
