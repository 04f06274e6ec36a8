import { added } from "./locale";

/** Where links lead. */
export const enLinks = added({
  "link.previews": "Where the links lead",
  "link.remove": "Remove the preview",
  "link.title": "Link previews",
  "link.text":
    "The server reads the pages that messages link to and shows what they call themselves. This is about this device only.",
  "link.show": "Show link previews",
});
