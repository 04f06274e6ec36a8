const hiddenPause = 50;

/** Collects what arrives and hands it on once a frame, so that a burst costs one rendering and not one for each. */
export class FrameQueue<T> {
  readonly #deliver: (items: T[]) => void;
  #items: T[] = [];

  constructor(deliver: (items: T[]) => void) {
    this.#deliver = deliver;
  }

  push(item: T): void {
    if (this.#items.push(item) > 1) return;
    // A page that is not shown draws no frames.
    if (document.visibilityState === "visible") requestAnimationFrame(this.flush);
    else setTimeout(this.flush, hiddenPause);
  }

  flush = (): void => {
    const items = this.#items;
    this.#items = [];
    if (items.length) this.#deliver(items);
  };
}
