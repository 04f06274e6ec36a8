import { useEffect, useMemo } from "react";
import { create } from "zustand";
import type { EmojiView } from "@/contracts/wire";
import { loadEmoji } from "./emoji-data";
import type { Emoji } from "./emoji-data";
import { useOwn } from "./own";

interface Known {
  all: readonly Emoji[];
  byShort: ReadonlyMap<string, Emoji>;
}

const useKnown = create<Known>(() => ({ all: [], byShort: new Map() }));

/** Loads all emoji once, for whoever asks for them with the functions here. */
export async function needEmoji(): Promise<void> {
  if (useKnown.getState().all.length > 0) return;
  const all = await loadEmoji();
  const byShort = new Map(all.flatMap((each) => each.shorts.map((short) => [short, each] as const)).reverse());
  useKnown.setState({ all, byShort });
}

/** All emoji; empty until they have arrived. */
export function useEmoji(): readonly Emoji[] {
  useEffect(() => void needEmoji().catch(() => undefined), []);
  return useKnown(({ all }) => all);
}

/** Where those of the server stand among the groups of Unicode. */
export const ownGroup = -1;

function ofServer({ name }: EmojiView): Emoji {
  const words = name.split(/[_+-]+/).filter(Boolean);
  return { emoji: `:${name}:`, group: ownGroup, toned: false, shorts: [name], name: words.join(" ") || name, words };
}

/** The server's own, then all emoji; without those until they have arrived. */
export function useAllEmoji(): readonly Emoji[] {
  const all = useEmoji();
  const own = useOwn(({ byName }) => byName);
  return useMemo(() => [...[...own.values()].map(ofServer), ...all], [own, all]);
}

/** The emoji that is called `:short:`; undefined while it is not known, or when there is none. */
export function useEmojiOf(short: string): string | undefined {
  useEffect(() => void needEmoji().catch(() => undefined), []);
  return useKnown(({ byShort }) => byShort.get(short)?.emoji);
}

export const emojiNow = (short: string) => useKnown.getState().byShort.get(short)?.emoji;
