export type SuggestKind = "person" | "room" | "emoji";

export interface Trigger {
  kind: SuggestKind;
  /** What was typed after the sign. */
  words: string;
  /** From the sign to the cursor. */
  from: number;
  to: number;
}

export interface Suggestion {
  key: string;
  kind: SuggestKind | "everybody";
  /** Written in place of what was typed. */
  text: string;
  label: string;
  detail: string;
}

export const mostRows = 8;

const kinds: Record<string, SuggestKind> = { "@": "person", "#": "room", ":": "emoji" };
const typed = /(?:^|[\s([{>"'*_~|])([@#:])([\p{L}\p{N}._+-]{0,40})$/u;

/** What is being named before the cursor, if anything is; not inside of code. */
export function triggerAt(text: string, cursor: number): Trigger | undefined {
  const before = text.slice(Math.max(0, cursor - 48), cursor);
  const [, sign = "", words = ""] = typed.exec(before) ?? [];
  const kind = kinds[sign];
  if (kind === undefined || (kind === "emoji" && words.length < 2)) return undefined;
  const above = text.slice(0, cursor);
  const line = above.slice(above.lastIndexOf("\n") + 1);
  const inCode = above.split("```").length % 2 === 0 || line.replaceAll("```", "").split("`").length % 2 === 0;
  return inCode ? undefined : { kind, words, from: cursor - words.length - 1, to: cursor };
}
