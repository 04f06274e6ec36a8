import type { enReceipts } from "./en-receipts";
import type { Message } from "./message";

export const deReceipts: Record<keyof typeof enReceipts, Message> = {
  "receipts.sent": "Gesendet",
  "receipts.delivered": "Angekommen",
  "receipts.read": "Gelesen",
  "receipts.readBy": { one: "Von einer Person gelesen", other: "Von {count} gelesen" },
  "receipts.readByAll": "Von allen gelesen",
  "receipts.who": "Wer sie gelesen hat",
  "receipts.count": "Von {count} von {of} gelesen.",
  "receipts.not": "Noch nicht",
  "receipts.noneText": "Noch hat sie niemand gelesen, oder es wird nicht verraten.",
  "receipts.telling": "Wer es nicht verrät oder später dazukam, zählt nicht mit.",
  "receipts.has": "Auf einem Gerät angekommen",
  "receipts.error": "Wer sie gelesen hat, konnte nicht geladen werden.",
};
