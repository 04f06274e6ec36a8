import { create } from "zustand";
import { persist } from "zustand/middleware";

/** How often each emoji was picked in this browser. */
const useCounts = create<{ counts: Readonly<Record<string, number>> }>()(
  persist(() => ({ counts: {} }), { name: "livechat.emoji" }),
);

const usual = ["👍", "❤️", "😂", "🎉", "👀", "🙏", "✅", "😮", "😢", "🔥", "👏", "🤔", "🚀", "💯", "👎", "🙌"];
const kept = 60;

export function countEmoji(emoji: string): void {
  useCounts.setState(({ counts }) => {
    const next = { ...counts, [emoji]: (counts[emoji] ?? 0) + 1 };
    const entries = Object.entries(next).toSorted(([, one], [, two]) => two - one);
    return { counts: Object.fromEntries(entries.slice(0, kept)) };
  });
}

/** The most used first, filled up with what most people use. */
export function frequentEmoji(counts: Readonly<Record<string, number>>, most: number): string[] {
  const mine = Object.entries(counts)
    .toSorted(([, one], [, two]) => two - one)
    .map(([emoji]) => emoji);
  return [...new Set([...mine, ...usual])].slice(0, most);
}

export const useFrequentEmoji = (most: number) =>
  frequentEmoji(
    useCounts(({ counts }) => counts),
    most,
  );
