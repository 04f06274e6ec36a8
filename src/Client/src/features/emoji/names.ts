import type { EmojiView } from "@/contracts/wire";

export const longest = 32;

const unfit = /[^a-z\d_+-]+/g;

/** What one types, as a name may have it. */
export const asName = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\s/g, "_")
    .replace(/[^a-z\d_+-]/g, "")
    .slice(0, longest);

/** A name for a file: its own, without its ending and what a name cannot have. */
export function suggestName(file: string): string {
  const plain = file
    .replace(/\.[^.]*$/, "")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase();
  const name = plain
    .replace(unfit, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, longest);
  return name.length < 2 ? "" : name;
}

export const isName = (name: string): boolean => /^[a-z\d_+-]{2,32}$/.test(name);

/** Those whose names have all the words. */
export function named(all: Iterable<EmojiView>, words: string): EmojiView[] {
  const parts = words.toLowerCase().replaceAll(":", "").split(/\s+/).filter(Boolean);
  return [...all].filter(({ name }) => parts.every((part) => name.includes(part)));
}
