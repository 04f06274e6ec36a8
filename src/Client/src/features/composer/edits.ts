/** A change of the text that the undo of the browser can take back. */
export interface Edit {
  from: number;
  to: number;
  text: string;
  /** What is selected afterwards. */
  select: readonly [number, number];
}

export interface Selected {
  text: string;
  start: number;
  end: number;
}

/** Puts a mark around what is selected, or takes it away when it is there. White space at the ends stays outside. */
export function toggleMark({ text, start, end }: Selected, mark: string): Edit {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = chosen.trim() === "" ? from : end - (chosen.length - chosen.trimEnd().length);
  const inner = text.slice(from, to);
  const size = mark.length;
  if (hasAround(text, from, to, mark)) {
    return { from: from - size, to: to + size, text: inner, select: [from - size, to - size] };
  }
  if (inner.length > 2 * size && hasAround(text, from + size, to - size, mark)) {
    return { from, to, text: inner.slice(size, -size), select: [from, to - 2 * size] };
  }
  return { from, to, text: mark + inner + mark, select: [from + size, to + size] };
}

/** Whether exactly this mark stands on both sides: in `**a**` there is no `*` around the a. */
function hasAround(text: string, from: number, to: number, mark: string): boolean {
  const sign = mark.charAt(0);
  const run = (at: number, step: 1 | -1) => {
    let count = 0;
    while (text[at + count * step] === sign) count++;
    return count;
  };
  const before = run(from - 1, -1);
  const after = run(to, 1);
  const fits = (count: number) => count === mark.length || (sign === "*" && count === 3);
  return fits(before) && fits(after);
}

/** Makes what is selected the text of a link; without an address the place for it is selected. */
export function makeLink({ text, start, end }: Selected, address: string, word: string): Edit {
  const shown = text.slice(start, end) || word;
  const written = `[${shown}](${address || "https://"})`;
  const at = start + shown.length + 3;
  const select: [number, number] = address
    ? [start + written.length, start + written.length]
    : [at, at + "https://".length];
  return { from: start, to: end, text: written, select };
}

/** Begins every selected line with a sign, or takes it away from all of them. */
export function toggleLines({ text, start, end }: Selected, signOf: (index: number) => string, sign: RegExp): Edit {
  const from = text.lastIndexOf("\n", start - 1) + 1;
  const next = text.indexOf("\n", end);
  const to = next === -1 ? text.length : next;
  const lines = text.slice(from, to).split("\n");
  const all = lines.every((line) => sign.test(line));
  const written = lines.map((line, index) => (all ? line.replace(sign, "") : signOf(index) + line)).join("\n");
  const select: [number, number] =
    start === end ? [from + written.length, from + written.length] : [from, from + written.length];
  return { from, to, text: written, select };
}

/** Puts what is selected into a code block of its own lines. */
export function fence({ text, start, end }: Selected): Edit {
  const inner = text.slice(start, end);
  const longest = Math.max(2, ...Array.from(inner.matchAll(/`+/g), ([run]) => run.length));
  const ticks = "`".repeat(longest + 1);
  const before = start > 0 && text[start - 1] !== "\n" ? "\n" : "";
  const after = end < text.length && text[end] !== "\n" ? "\n" : "";
  const at = start + before.length + ticks.length + 1;
  return {
    from: start,
    to: end,
    text: `${before}${ticks}\n${inner}\n${ticks}${after}`,
    select: [at, at + inner.length],
  };
}
