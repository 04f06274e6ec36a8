import { added } from "./locale";

/** The list of what one began to write. */
export const enDrafts = added({
  "drafts.thread": "in a thread",
  "drafts.none": "No drafts",
  "drafts.noneText": "What you begin to write and do not send is kept here, on all your devices.",
  "drafts.gone": "A room you are not in",
  "drafts.here": "On this device only. {why}",
  "drafts.delete": "Delete the draft",
  "drafts.deleted": "Draft deleted.",
});
