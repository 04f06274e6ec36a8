import { nameIn, useOwnEmoji } from "./own";
import { OwnEmoji } from "./own-emoji";

/** An emoji as it is written: of Unicode, or `:name:` of the server's own. One that is gone stays a word. */
export function EmojiSign({ emoji }: { emoji: string }) {
  const own = useOwnEmoji(nameIn(emoji));
  return own ? <OwnEmoji emoji={own} /> : emoji;
}
