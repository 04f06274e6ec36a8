import { useOwnEmoji } from "@/emoji/own";
import { OwnEmoji } from "@/emoji/own-emoji";
import { useEmojiOf } from "@/emoji/use-emoji";

/** `:short:` as the emoji it names, one of Unicode before one of the server's own; what names none stays as it was written. */
export function ShortEmoji({ short }: { short: string }) {
  const own = useOwnEmoji(short);
  const word = useEmojiOf(short);
  return word ?? (own ? <OwnEmoji emoji={own} tip /> : `:${short}:`);
}
