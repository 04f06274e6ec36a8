const onlyEmoji =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?|\p{Regional_Indicator}{2}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\u200D|\s)+$/u;

const most = 27;
/** The longest that one takes, as `:name:`. */
const longest = 34;
const shorts = /:([a-z\d_+-]{2,32}):/g;
let segmenter: Intl.Segmenter | undefined;

/**
 * How many emoji a text is made of; 0 when there is anything else, or more than 27.
 * @param isOwn Whether the server has one of this name.
 */
export function emojiCount(text: string, isOwn: (name: string) => boolean): number {
  if (text.length > most * longest) return 0;
  const drawn = text.replace(shorts, (word, name: string) => (isOwn(name) ? "🔲 " : word));
  if (drawn.length > most * 12 || !onlyEmoji.test(drawn)) return 0;
  segmenter ??= new Intl.Segmenter();
  const count = [...segmenter.segment(drawn.replace(/\s/gu, ""))].length;
  return count <= most ? count : 0;
}
