import { added } from "./locale";

/** Who has read a message. */
export const enReceipts = added({
  "receipts.sent": "Sent",
  "receipts.delivered": "Delivered",
  "receipts.read": "Read",
  "receipts.readBy": { one: "Read by one", other: "Read by {count}" },
  "receipts.readByAll": "Read by all",
  "receipts.who": "Who has read it",
  "receipts.count": "Read by {count} of {of}.",
  "receipts.not": "Not yet",
  "receipts.noneText": "Nobody has read it yet, or those who have do not tell.",
  "receipts.telling": "Those who do not tell, or came later, are not counted.",
  "receipts.has": "On one of their devices",
  "receipts.error": "Who has read it could not be loaded.",
});
