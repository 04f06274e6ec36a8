/** What one message may cost to read. Beyond it the text is shown as it was written. */
export const limits = {
  /** In UTF-16 units. */
  text: 16 * 1024,
  /** Blocks inside of blocks, and marks inside of marks. */
  depth: 12,
  nodes: 4_000,
  cells: 1_000,
  mentions: 100,
  /** Steps for each character, and some to begin with. */
  steps: 40,
} as const;

export class TooMuch extends Error {}

/** Counts what reading a message costs, and stops it when that is too much. The same text always costs the same. */
export class Work {
  readonly #most: number;
  #done = 0;
  #nodes = 0;
  #cells = 0;
  #mentions = 0;

  constructor(length: number) {
    this.#most = 10_000 + length * limits.steps;
  }

  get done(): number {
    return this.#done;
  }

  spend(steps = 1): void {
    this.#done += steps;
    if (this.#done > this.#most) throw new TooMuch();
  }

  node(): void {
    if (++this.#nodes > limits.nodes) throw new TooMuch();
  }

  deep(depth: number): void {
    if (depth > limits.depth) throw new TooMuch();
  }

  cells(count: number): void {
    this.#cells += count;
    if (this.#cells > limits.cells) throw new TooMuch();
  }

  /** False when there were enough of them. */
  mention(): boolean {
    return ++this.#mentions <= limits.mentions;
  }
}
