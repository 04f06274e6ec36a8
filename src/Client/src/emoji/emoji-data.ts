import { currentLocale } from "@/i18n/locale";

export interface Emoji {
  emoji: string;
  group: number;
  /** Whether it has a skin whose tone can be chosen. */
  toned: boolean;
  /** What it is called in `:short:`; the first is the one that is shown. */
  shorts: readonly string[];
  /** In the language of the client. */
  name: string;
  /** In lower case: other words to find it by, in the language of the client and in English. */
  words: readonly string[];
}

type Row = [string, number, number, string];

let loading: Promise<readonly Emoji[]> | undefined;

/** All emoji in the order of Unicode. They come when they are first needed. */
export function loadEmoji(): Promise<readonly Emoji[]> {
  loading ??= read().catch((error: unknown) => {
    loading = undefined; // Offline: the next one who needs them asks again.
    throw error;
  });
  return loading;
}

async function read(): Promise<readonly Emoji[]> {
  const german = currentLocale().startsWith("de") ? import("./data/de.json") : undefined;
  const [base, english] = await Promise.all([import("./data/base.json"), import("./data/en.json")]);
  const own = (await german)?.default ?? english.default;
  return (base.default as Row[]).map(([emoji, group, toned, shorts], index) => {
    const [name = "", ...words] = own[index]?.split("|") ?? [];
    const others = own === english.default ? [] : (english.default[index]?.split("|") ?? []);
    const all = [name, ...words, ...others].map((word) => word.toLowerCase());
    return { emoji, group, toned: toned === 1, shorts: shorts.split(" "), name, words: [...new Set(all)] };
  });
}
