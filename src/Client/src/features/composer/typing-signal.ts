const pause = 3_000;

/** Tells that someone is typing, at most once in three seconds. */
export class TypingSignal {
  readonly #tell: () => void;
  #last = 0;

  constructor(tell: () => void) {
    this.#tell = tell;
  }

  typed(text: string): void {
    const now = performance.now();
    if (text.trim() === "" || (this.#last !== 0 && now - this.#last < pause)) return;
    this.#last = now;
    this.#tell();
  }

  /** After sending, the next letter tells again. */
  reset(): void {
    this.#last = 0;
  }
}
