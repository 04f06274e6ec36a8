import { emojiNow, needEmoji } from "./use-emoji";

/** Code and addresses keep their colons. */
const pattern = /```[^]*?(?:```|$)|(`+)[^`]*\1|https?:\/\/\S+|(?<![\p{L}\p{N}_]):([a-z\d_+-]{1,48}):/gu;

export const hasShorts = (text: string) => /:[a-z\d_+-]{1,48}:/.test(text);

/** Writes known `:shorts:` as their emoji. Those whose list has not arrived stay; they are shown as emoji all the same. */
export function replaceShorts(text: string): string {
  if (!hasShorts(text)) return text;
  void needEmoji().catch(() => undefined);
  return text.replace(pattern, (found, _ticks, short: string | undefined) =>
    short === undefined ? found : (emojiNow(short) ?? found),
  );
}
