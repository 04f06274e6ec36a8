import { t } from "@/i18n/t";
import type { ShortcutName } from "@/lib/shortcuts";
import { fence, makeLink, toggleLines, toggleMark } from "./edits";
import type { Edit, Selected } from "./edits";

export type Format =
  "bold" | "italic" | "strike" | "code" | "link" | "quote" | "bullets" | "numbers" | "block" | "spoiler";

export const formats: Record<Format, (selected: Selected) => Edit> = {
  bold: (selected) => toggleMark(selected, "**"),
  italic: (selected) => toggleMark(selected, "*"),
  strike: (selected) => toggleMark(selected, "~~"),
  code: (selected) => toggleMark(selected, "`"),
  spoiler: (selected) => toggleMark(selected, "||"),
  link: (selected) => makeLink(selected, "", t("format.linkText")),
  quote: (selected) => toggleLines(selected, () => "> ", /^> ?/),
  bullets: (selected) => toggleLines(selected, () => "- ", /^[-*+] /),
  numbers: (selected) => toggleLines(selected, (index) => `${index + 1}. `, /^\d+[.)] /),
  block: fence,
};

/** Those that have a shortcut, which is called like them. */
export const formatKeys = ["bold", "italic", "code", "strike", "link"] as const satisfies (Format & ShortcutName)[];
