/** A text with its repetitions counted, so that a bomb is a line. */
export type Packed = (string | [string, number])[];

const longest = 64;
const worthIt = 80;

function repetition(text: string, at: number): [string, number] | undefined {
  for (let size = 1; size <= longest; size++) {
    let end = at + size;
    while (end < text.length && text[end] === text[end - size]) end++;
    const count = Math.floor((end - at) / size);
    if (count > 2 && count * size >= worthIt) return [text.slice(at, at + size), count];
  }
  return undefined;
}

export function packed(text: string): Packed {
  const parts: Packed = [];
  let words = "";
  for (let at = 0; at < text.length;) {
    const found = repetition(text, at);
    if (found) {
      if (words) parts.push(words);
      words = "";
      parts.push(found);
      at += found[0].length * found[1];
    } else words += text.charAt(at++);
  }
  return words ? [...parts, words] : parts;
}

export const unpacked = (parts: Packed) =>
  parts.map((part) => (typeof part === "string" ? part : part[0].repeat(part[1]))).join("");
