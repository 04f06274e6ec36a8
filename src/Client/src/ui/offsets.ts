/** Where each row begins, and at the end where the last one stops. */
export function offsetsOf<Row extends { key: string }>(
  rows: readonly Row[],
  sizes: ReadonlyMap<string, number>,
  estimate: (row: Row) => number,
): Float64Array {
  const offsets = new Float64Array(rows.length + 1);
  rows.forEach((row, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + (sizes.get(row.key) ?? estimate(row));
  });
  return offsets;
}

/** The index of the row at `position`, kept within the list. */
export function rowAt(offsets: Float64Array, position: number): number {
  let low = 0;
  let high = Math.max(0, offsets.length - 2);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Rows that were on screen and where, relative to its top. The first that still exists holds the view. */
export interface Anchor {
  /** At the very end: follow what is added. */
  readonly stick: boolean;
  readonly marks: readonly { readonly key: string; readonly top: number }[];
}

/** The scroll position that puts the anchor back to its place. */
export function anchored(
  anchor: Anchor,
  offsets: Float64Array,
  indexOf: ReadonlyMap<string, number>,
  viewport: number,
  fallback: number,
): number {
  const end = Math.max(0, (offsets.at(-1) ?? 0) - viewport);
  if (anchor.stick) return end;
  for (const { key, top } of anchor.marks) {
    const index = indexOf.get(key);
    if (index !== undefined) return Math.min(end, Math.max(0, (offsets[index] ?? 0) - top));
  }
  return Math.min(end, fallback);
}
