import { t } from "@/i18n/t";
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

/** With the modifier of the machine; capitals are with shift. */
export const formatKeys: Readonly<Record<string, Format>> = { b: "bold", i: "italic", e: "code", X: "strike" };
