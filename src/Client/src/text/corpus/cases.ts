import blocks from "./blocks.txt?raw";
import inlines from "./inlines.txt?raw";

/** Where a line of text may stand. */
const places: readonly ((text: string) => string)[] = [
  (text) => text,
  (text) => `say ${text} here`,
  (text) => `- ${text}\n- second`,
  (text) => `> ${text}`,
  (text) => `## ${text}`,
];

const lines = inlines.replace(/\n$/, "").split("\n");
const texts = blocks.replace(/\n$/, "").split("\n%%\n");

/** Each line and each text by itself. */
export const alone = (): string[] => [...new Set([...lines, ...texts])];

/** What people write: every line of one file in every place, and the texts of the other. */
export function everyday(): string[] {
  return [...new Set([...places.flatMap((place) => lines.map(place)), ...texts])];
}
