const onlyEmoji =
  /^(?:\p{Emoji_Presentation}|\p{Emoji}\uFE0F\u20E3?|\p{Regional_Indicator}{2}|\p{Emoji_Modifier}|[\u{E0020}-\u{E007F}]|\u200D|\s)+$/u;

const most = 27;
let segmenter: Intl.Segmenter | undefined;

/** How many emoji a text is made of; 0 when there is anything else, or more than 27. */
export function emojiCount(text: string): number {
  if (text.length > most * 12 || !onlyEmoji.test(text)) return 0;
  segmenter ??= new Intl.Segmenter();
  const count = [...segmenter.segment(text.replace(/\s/gu, ""))].length;
  return count <= most ? count : 0;
}
