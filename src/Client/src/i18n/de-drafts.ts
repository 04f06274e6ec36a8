import type { enDrafts } from "./en-drafts";
import type { Message } from "./message";

export const deDrafts: Record<keyof typeof enDrafts, Message> = {
  "drafts.thread": "in einem Thread",
  "drafts.none": "Keine Entwürfe",
  "drafts.noneText": "Was du zu schreiben beginnst und nicht sendest, bleibt hier, auf allen deinen Geräten.",
  "drafts.gone": "Ein Raum, in dem du nicht bist",
  "drafts.here": "Nur auf diesem Gerät. {why}",
  "drafts.delete": "Entwurf löschen",
  "drafts.deleted": "Entwurf gelöscht.",
};
