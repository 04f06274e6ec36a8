import type { Message } from "./message";

/** Formatting, and writing with it. */
export const enText = {
  "text.done": "Done:",
  "text.open": "To do:",
  "text.table": "Table",
  "text.code": "Code",
  "text.codeIn": "Code in {language}",
  "text.copyCode": "Copy the code",
  "text.showLines": { one: "Show all of {count} line", other: "Show all {count} lines" },
  "text.spoiler": "Hidden text. Press to show it",
  "text.leadsTo": "Leads to {host}",
  "text.caution.user-info": "Leads to {host}. What stands before the @ is only a name",
  "text.caution.other-host": "Leads to {host}, not to what its text says",
  "text.caution.look-alike": "Leads to {host}. Its letters look like those of another address",
} as const satisfies Record<string, Message>;
