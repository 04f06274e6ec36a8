import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { Emoji } from "./emoji-data";
import { isThere, useOwn } from "./own";

/** 0: as it comes; 1 to 5 from light to dark. */
export type Tone = 0 | 1 | 2 | 3 | 4 | 5;
export const tones: readonly Tone[] = [0, 1, 2, 3, 4, 5];

interface Habits {
  tone: Tone;
  /** How often each was chosen lately; the last one chosen stands first. */
  chosen: readonly (readonly [string, number])[];
}

const kept = 60;
/** What most people choose, for those who have not chosen enough themselves. */
const common = ["👍", "❤️", "😂", "🎉", "👀", "🙏", "✅", "😮", "😢", "🔥", "👏", "🤔", "🚀", "💯", "👎", "🙌"];

/** How this browser is used to write emoji. */
export const useHabits = create<Habits>()(persist((): Habits => ({ tone: 0, chosen: [] }), { name: "livechat.emoji" }));

export function noteChosen(emoji: string): void {
  useHabits.setState(({ chosen }) => {
    const count = chosen.find(([one]) => one === emoji)?.[1] ?? 0;
    const others = chosen.filter(([one]) => one !== emoji);
    return { chosen: [[emoji, count + 1] as const, ...others].slice(0, kept) };
  });
}

/** The ones that are wanted first: the last nine, then those that were chosen most. */
export function usual(chosen: Habits["chosen"], most: number): string[] {
  const last = chosen.slice(0, 9);
  const often = chosen.slice(9).toSorted(([, one], [, two]) => two - one);
  return [...last, ...often].slice(0, most).map(([emoji]) => emoji);
}

/** The ones that were chosen most, filled up with what most people choose. Their order rarely changes. */
export function favourites(chosen: Habits["chosen"], most: number): string[] {
  const often = chosen.toSorted(([, one], [, two]) => two - one).map(([emoji]) => emoji);
  return [...new Set([...often, ...common])].slice(0, most);
}

/** Without those that the server does not have any more. */
export function useFavourites(most: number): string[] {
  const chosen = useHabits((habits) => habits.chosen);
  const own = useOwn();
  return favourites(
    chosen.filter(([emoji]) => isThere(own, emoji)),
    most,
  );
}

const firstTone = 0x1f3fb;

/** An emoji in the tone that is preferred: the tone stands after whoever has skin. */
export function inTone({ emoji, toned }: Emoji, tone: Tone): string {
  if (!toned || tone === 0) return emoji;
  return emoji.replace(/(\p{Emoji_Modifier_Base})\uFE0F?/gu, `$1${String.fromCodePoint(firstTone + tone - 1)}`);
}
