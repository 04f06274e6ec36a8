import { added } from "./locale";

/** The palette: what it finds, and the commands that stand nowhere else. */
export const enPalette = added({
  "palette.noRoom": "No room of yours is called that.",
  "palette.noPerson": "Nobody is called that.",
  "palette.noCommand": "There is no such command.",
  "palette.search": "Search messages for “{words}”",
  "palette.panel": "Members at the side",
  "palette.pins": "Pinned messages at the side",
  "palette.date": "Go to a date",
  "palette.theme": "Theme: {theme}",
  "palette.presence": "Show others: {mode}",
});
