import type { Emoji } from "./emoji-data";

const wordsOf = (text: string) =>
  text
    .toLowerCase()
    .split(/[\s_]+/)
    .filter(Boolean);

/** How well an emoji answers to one word; 0: not at all. */
function rankOf({ shorts, words }: Emoji, word: string): number {
  if (shorts.includes(word) || words[0] === word) return 5;
  if (shorts.some((short) => short.startsWith(word))) return 4;
  if (words.includes(word)) return 3;
  if (words.some((each) => each.startsWith(word))) return 2;
  return shorts.some((short) => short.includes(word)) || words.some((each) => each.includes(word)) ? 1 : 0;
}

/** Emoji that answer to every word, the best first; what was chosen lately goes before its equals. */
export function findEmoji(all: readonly Emoji[], text: string, lately: readonly string[], most: number): Emoji[] {
  const words = wordsOf(text.replaceAll(":", ""));
  if (words.length === 0) return [];
  const ranked = all.flatMap((emoji) => {
    const ranks = words.map((word) => rankOf(emoji, word));
    if (ranks.includes(0)) return [];
    const boost = lately.includes(emoji.emoji) ? 1.5 : 0;
    return [{ emoji, rank: Math.min(...ranks) + boost }];
  });
  return ranked
    .toSorted((one, two) => two.rank - one.rank)
    .slice(0, most)
    .map(({ emoji }) => emoji);
}
