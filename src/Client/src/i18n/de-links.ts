import type { enLinks } from "./en-links";
import type { Message } from "./message";

export const deLinks: Record<keyof typeof enLinks, Message> = {
  "link.previews": "Wohin die Links führen",
  "link.remove": "Vorschau entfernen",
  "link.title": "Link-Vorschauen",
  "link.text":
    "Der Server liest die Seiten, auf die Nachrichten verweisen, und zeigt, wie sie sich selbst nennen. Das gilt nur für dieses Gerät.",
  "link.show": "Link-Vorschauen zeigen",
};
