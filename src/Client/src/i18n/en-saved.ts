import { added } from "./locale";

/** The list of saved messages. */
export const enSaved = added({
  "saved.error": "Your saved messages could not be loaded.",
  "saved.none": "Nothing is saved",
  "saved.noneText": "Save what you want to come back to: the entry is in the menu of each message. Only you see it.",
  "saved.of": "From {name} in {place}",
  "saved.show": "Show in its place",
  "saved.remove": "Remove from the saved messages",
  "saved.removed": "Removed from your saved messages.",
});
