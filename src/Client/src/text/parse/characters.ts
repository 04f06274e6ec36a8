/** The whole character that ends before `at`; empty at the start. */
export function before(text: string, at: number): string {
  const last = text.charCodeAt(at - 1);
  return last >= 0xdc00 && last <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.charAt(at - 1);
}

/** The whole character that starts at `at`; empty at the end. */
export function after(text: string, at: number): string {
  const first = text.charCodeAt(at);
  return first >= 0xd800 && first <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at);
}

/** What a character is for marks beside it. `dense`: of a script without spaces between words. */
export type Kind = "space" | "sign" | "word" | "dense" | "denseSign";

const dense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3001-\u303F\uFF01-\uFF60]/u;
const sign = /[\p{P}\p{S}]/u;
const emoji = /\p{Emoji_Presentation}/u;

function kindOfCharacter(character: string): Kind {
  if (character === "" || /\s/.test(character)) return "space";
  const signs = sign.test(character) && !emoji.test(character); // `*👍*` may stand right before a letter.
  if (dense.test(character)) return signs ? "denseSign" : "dense";
  return signs ? "sign" : "word";
}

const ascii = Array.from({ length: 128 }, (_, code) => kindOfCharacter(String.fromCharCode(code)));

export const kindOf = (character: string): Kind =>
  (character.length === 1 ? ascii[character.charCodeAt(0)] : undefined) ?? kindOfCharacter(character);

const letter = /^[\p{L}\p{N}_]$/u;

export function isWord(character: string): boolean {
  if (character.length !== 1 || character > "\u007f") return letter.test(character);
  return (ascii[character.charCodeAt(0)] === "word" && character > " ") || character === "_";
}

const piled = /(\p{M}{8})\p{M}+/gu;

/** Text that stays in its line: no script piles more than a few marks on one letter. */
export const tamed = (text: string) => text.replace(piled, "$1");

/** Without the backslashes that only said: this is meant as it is. */
export const unescaped = (text: string) => text.replace(/\\([!-/:-@[-`{-~])/g, "$1");
