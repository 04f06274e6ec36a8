import type { LucideIcon } from "lucide-react";
import { matchScore } from "@/lib/match";
import type { ShortcutName } from "@/lib/shortcuts";
import { mostRecent } from "@/app/recent";

/** Something to go to or to do. */
export interface Choice {
  id: string;
  icon: LucideIcon;
  name: string;
  /** At its end: where it is done, or what waits there. */
  note?: string;
  /** The keys that do the same. */
  keys?: ShortcutName;
  run: () => void;
}

/** How well it fits what was typed. */
export interface Found {
  choice: Choice;
  score: number;
}

const prefixes = { "#": "rooms", "@": "people", ">": "commands", "?": "messages" } as const;
type Prefix = keyof typeof prefixes;

export interface Wanted {
  kind: "all" | (typeof prefixes)[Prefix];
  words: string;
  /** What was chosen lately, the last first. */
  recent: readonly string[];
}

export function readWanted(text: string, recent: readonly string[]): Wanted {
  const typed = text.trim();
  const [sign = ""] = typed;
  const kind = sign in prefixes ? prefixes[sign as Prefix] : undefined;
  return { kind: kind ?? "all", words: kind ? typed.slice(1).trim() : typed, recent };
}

/** As it fits the words, a little more for what was chosen lately; undefined: not at all. */
export function rank(choice: Choice, { words, recent }: Wanted, least = 1): Found | undefined {
  const fits = matchScore(choice.name, words);
  const at = recent.indexOf(choice.id);
  return fits < least ? undefined : { choice, score: fits + (at < 0 ? 0 : 0.9 * (1 - at / mostRecent)) };
}
