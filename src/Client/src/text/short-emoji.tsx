import { useEmojiOf } from "@/emoji/use-emoji";

/** `:short:` as the emoji it names; what names none stays as it was written. */
export function ShortEmoji({ short }: { short: string }) {
  return useEmojiOf(short) ?? `:${short}:`;
}
