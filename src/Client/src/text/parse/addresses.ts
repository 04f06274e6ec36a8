/** Where an address stands in a text that nobody marked as one. */
export interface Address {
  from: number;
  to: number;
  /** With its scheme. */
  raw: string;
}

const web = /(?<![\p{L}\p{N}_])(?:https?:\/\/|www\.)(?:(?!\]\()[^\s<>"`|\u202A-\u202E\u2066-\u2069])+/u;
const mail = /(?<![\p{L}\p{N}_.+/:@-])[\w.+-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/u;
const address = new RegExp(`${web.source}|${mail.source}`, "giu");
const sentence = /[.,;:!?…。、！？'*_~]/;
const brackets: Record<string, string> = { ")": "(", "]": "[", "}": "{" };

/** Without what belongs to the sentence, such as a full stop, or a closing bracket that was opened before it. */
function trimmed(text: string): string {
  const count: Record<string, number> = {};
  for (const character of text) if ("()[]{}".includes(character)) count[character] = (count[character] ?? 0) + 1;
  let end = text.length;
  for (; end > 0; end--) {
    const last = text[end - 1] ?? "";
    const open = brackets[last];
    if (open === undefined ? !sentence.test(last) : (count[last] ?? 0) <= (count[open] ?? 0)) break;
    if (open !== undefined) count[last] = (count[last] ?? 0) - 1;
  }
  return text.slice(0, end);
}

/** The addresses in a text, in order. */
export function addressesIn(text: string): Address[] {
  if (!/:\/\/|www\.|@/i.test(text)) return [];
  return Array.from(text.matchAll(address), ({ 0: found, index }) => {
    const shown = trimmed(found);
    const scheme = /^https?:/i.test(shown) ? "" : /^www\./i.test(shown) ? "https://" : "mailto:";
    return { from: index, to: index + shown.length, raw: scheme + shown };
  });
}
