import type { FileId } from "@/contracts/wire";

/** One file that is being sent. */
export class Job {
  stop = new AbortController();
  /** Whether a new id was asked for, because the server did not know the old one any more. */
  begunAnew = false;
  /** Ends a wait before its time. */
  wake: () => void = () => undefined;
  running = false;
  /** Whether something arrived since the last failure. */
  moved = false;
  readonly key: string;
  readonly name: string;
  readonly blob: Blob;
  id: FileId | undefined;
  readonly #parts = new Map<number, number>();

  constructor(key: string, name: string, blob: Blob, id: FileId | undefined) {
    this.key = key;
    this.name = name;
    this.blob = blob;
    this.id = id;
  }

  get sent(): number {
    return [...this.#parts.values()].reduce((sum, bytes) => sum + bytes, 0);
  }

  /** Which parts are there; of the others nothing is. */
  stored(numbers: readonly number[], sizeOf: (number: number) => number): void {
    this.#parts.clear();
    for (const number of numbers) this.#parts.set(number, sizeOf(number));
  }

  /** So much of a part is gone. */
  gone(number: number, bytes: number): void {
    this.#parts.set(number, bytes);
  }

  /** Sleeps until the time is over, somebody wakes it, or it is stopped. */
  rest(ms: number): Promise<void> {
    const { signal } = this.stop;
    return new Promise((resolve) => {
      const end = () => {
        clearTimeout(timer);
        signal.removeEventListener("abort", end);
        this.wake = () => undefined;
        resolve();
      };
      const timer = setTimeout(end, ms);
      signal.addEventListener("abort", end);
      this.wake = end;
    });
  }
}
