import type { Message } from "./message";

const accents: Record<string, string> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ö",
  u: "ü",
  c: "ç",
  n: "ñ",
  s: "š",
  y: "ý",
  A: "Å",
  E: "É",
  O: "Ö",
  S: "Š",
};

/** Accents every letter outside of `{…}` and adds 40 % of length, so that hard-wired texts and tight boxes show. */
function stretch(text: string): string {
  const accented = text.replace(/\{\w+\}|[a-zA-Z]/g, (part) => accents[part] ?? part);
  return `[${accented}${"·".repeat(Math.ceil(text.length * 0.4))}]`;
}

function stretchMessage(message: Message): Message {
  if (typeof message === "string") return stretch(message);
  return { ...(message.one !== undefined && { one: stretch(message.one) }), other: stretch(message.other) };
}

export function pseudo<Key extends string>(catalogue: Partial<Record<Key, Message>>): Partial<Record<Key, Message>> {
  const entries = Object.entries<Message>(catalogue as Record<Key, Message>);
  return Object.fromEntries(entries.map(([key, message]) => [key, stretchMessage(message)])) as Record<Key, Message>;
}
