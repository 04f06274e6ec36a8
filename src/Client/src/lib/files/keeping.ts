import type { Cabinet, KeptUpload } from "./cabinet";
import { mark } from "./mark";
import type { Upload } from "./uploads";

const mostFiles = 10;
const mostBytes = 500 * 1024 * 1024;

/** Keeps uploads of one person and tab, one write after the other, and the bytes of as many as have room. A device that keeps nothing only loses them by a reload. */
export class Keeping {
  readonly #cabinet: Cabinet;
  readonly #user: string;
  readonly #owner: string;
  /** The size of what is kept, by key. */
  readonly #bytes = new Map<string, number>();
  readonly #written = new Map<string, Upload>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(cabinet: Cabinet, user: string, owner: string) {
    this.#cabinet = cabinet;
    this.#user = user;
    this.#owner = owner;
  }

  /** Writes what changed since the last time; how many bytes are gone does not count, the server knows that. */
  follow(uploads: readonly Upload[]): void {
    const keys = new Set(uploads.map(({ key }) => key));
    const gone = [...this.#written.keys()].filter((key) => !keys.has(key));
    for (const key of gone) this.#forget(key);
    if (gone.length > 0) this.#then(() => this.#cabinet.drop(gone));
    for (const upload of uploads) {
      const before = this.#written.get(upload.key);
      if (before && isSame(before, upload)) continue;
      this.#written.set(upload.key, upload);
      localStorage.setItem(mark + this.#owner, "1");
      this.#then(() => this.#cabinet.put({ ...upload, user: this.#user, owner: this.#owner }));
      if (upload.state === "done" && this.#bytes.delete(upload.key))
        this.#then(() => this.#cabinet.dropBytes(upload.key));
    }
    if (uploads.length === 0 && gone.length > 0) localStorage.removeItem(mark + this.#owner);
  }

  /** False when there is no room: after a reload the file has to be chosen again. */
  keepBytes(key: string, bytes: Blob): boolean {
    const sum = [...this.#bytes.values()].reduce((all, each) => all + each, 0);
    if (this.#bytes.size >= mostFiles || sum + bytes.size > mostBytes) return false;
    this.#bytes.set(key, bytes.size);
    this.#then(() => this.#cabinet.putBytes(key, bytes));
    return true;
  }

  /** What is kept of this person and of no tab that lives. @param mine Whether a tab's lock is free, or one's own. */
  async read(mine: (owner: string) => Promise<boolean>): Promise<readonly [KeptUpload, Blob | undefined][]> {
    const found: [KeptUpload, Blob | undefined][] = [];
    for (const upload of await this.#cabinet.all()) {
      if (upload.user !== this.#user || !(await mine(upload.owner))) continue;
      const bytes = upload.state === "done" ? undefined : await this.#cabinet.bytes(upload.key);
      if (bytes) this.#bytes.set(upload.key, bytes.size);
      if (upload.owner !== this.#owner) localStorage.removeItem(mark + upload.owner);
      found.push([upload, bytes]);
    }
    if (found.length === 0) localStorage.removeItem(mark + this.#owner);
    return found.toSorted(([one], [two]) => one.at - two.at);
  }

  /** Whoever signs out leaves nothing on the device, in whichever tab it was. */
  async forget(): Promise<void> {
    const mine = (await this.#cabinet.all()).filter(({ user }) => user === this.#user);
    await this.#cabinet.drop(mine.map(({ key }) => key));
    for (const { owner } of mine) localStorage.removeItem(mark + owner);
  }

  /** Resolves when all is written. */
  settled(): Promise<unknown> {
    return this.#last;
  }

  #forget(key: string): void {
    this.#written.delete(key);
    this.#bytes.delete(key);
  }

  #then(write: () => Promise<void>): void {
    this.#last = this.#last.then(write).catch(() => undefined);
  }
}

const isSame = ({ sent: _one, ...before }: Upload, { sent: _two, ...after }: Upload) => {
  const [one, two] = [steady(before), steady(after)];
  return JSON.stringify(one) === JSON.stringify(two);
};

/** That it waits or runs is another matter after a reload. */
const steady = ({ state, code: _, ...rest }: Omit<Upload, "sent">) => ({
  ...rest,
  state: state === "done" || state === "paused" || state === "failed" ? state : "waiting",
});
