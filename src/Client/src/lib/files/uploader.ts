import type { FileId, FileUpload, FileView } from "@/contracts/wire";
import type { FileDoor } from "./file-door";
import { Job } from "./job";
import { patience, reasonOf } from "./patience";
import { Places } from "./places";
import type { UploadState } from "./uploads";

/** What there is to tell of an upload. */
export interface UploadNews {
  state?: UploadState;
  sent?: number;
  id?: FileId;
  /** As the server keeps it. */
  name?: string;
  code?: string;
  view?: FileView;
}

interface Outside {
  door: FileDoor;
  tell: (key: string, news: UploadNews) => void;
  random: () => number;
}

const filesAtOnce = 2;
const partsAtOnce = 3;

/** Sends files by parts, a few at a time, and goes on where it was after whatever stood in the way. */
export class Uploader {
  readonly #outside: Outside;
  readonly #jobs = new Map<string, Job>();
  readonly #parts = new Places(partsAtOnce);

  constructor(outside: Outside) {
    this.#outside = outside;
  }

  /** @param id What the server calls it, when it was begun before. */
  add(key: string, name: string, blob: Blob, id?: FileId): void {
    if (this.#jobs.has(key)) return;
    this.#jobs.set(key, new Job(key, name, blob, id));
    this.#outside.tell(key, { state: "waiting" });
    this.#next();
  }

  /** It is not sent any further. What has arrived stays there. */
  drop(key: string): void {
    const job = this.#jobs.get(key);
    this.#jobs.delete(key);
    job?.stop.abort();
    this.#next();
  }

  /** The line may be there again: nobody waits any longer. */
  wake(): void {
    for (const job of this.#jobs.values()) job.wake();
  }

  dropAll(): void {
    for (const key of [...this.#jobs.keys()]) this.drop(key);
  }

  #next(): void {
    const running = [...this.#jobs.values()].filter((job) => job.running).length;
    const waiting = [...this.#jobs.values()].filter((job) => !job.running);
    for (const job of waiting.slice(0, Math.max(0, filesAtOnce - running))) {
      job.running = true;
      void this.#carry(job);
    }
  }

  #tell(job: Job, news: UploadNews): void {
    if (this.#jobs.get(job.key) === job) this.#outside.tell(job.key, news);
  }

  async #carry(job: Job): Promise<void> {
    const { signal } = job.stop;
    const dropped = () => signal.aborted;
    for (let tries = 0; !dropped(); tries++) {
      try {
        const view = await this.#once(job, signal);
        this.#tell(job, { state: "done", sent: job.blob.size, view, id: view.id, name: view.name });
        break;
      } catch (error) {
        if (dropped()) break;
        const code = reasonOf(error);
        if (code === "not-found" && job.id !== undefined && !job.begunAnew) {
          job.begunAnew = true;
          job.id = undefined;
          continue;
        }
        if (job.moved) tries = 0;
        job.moved = false;
        const ms = patience(error, code, tries, this.#outside.random);
        this.#tell(job, { state: ms === undefined ? "failed" : "stalled", code, sent: job.sent });
        if (ms === undefined) break;
        await job.rest(ms);
      }
    }
    if (this.#jobs.get(job.key) === job) this.#jobs.delete(job.key);
    this.#next();
  }

  async #once(job: Job, signal: AbortSignal): Promise<FileView> {
    const { door } = this.#outside;
    const plan = await (job.id === undefined ? door.begin(job.name, job.blob.size) : door.look(job.id));
    if (signal.aborted) {
      if (job.id === undefined) void door.remove(plan.id).catch(() => undefined); // Nobody knows of it but us.
      signal.throwIfAborted();
    }
    job.id = plan.id;
    job.stored(plan.stored, (number) => rangeOf(plan, number).size);
    this.#tell(job, { state: "running", id: plan.id, sent: job.sent, name: plan.name });
    await this.#sendMissing(job, plan, signal);
    return door.finish(plan.id);
  }

  /** The first part that fails stops the others: what went wrong is looked at once, and for all of them. */
  async #sendMissing(job: Job, plan: FileUpload, signal: AbortSignal): Promise<void> {
    const here = new Set(plan.stored);
    const missing = Array.from({ length: plan.parts }, (_, at) => at + 1).filter((number) => !here.has(number));
    const failed = new AbortController();
    const either = failed.signal;
    const cut = () => failed.abort(signal.reason);
    signal.addEventListener("abort", cut);
    const lanes = Array.from({ length: Math.min(partsAtOnce, missing.length) }, async () => {
      for (let number = missing.shift(); number !== undefined; number = missing.shift()) {
        const giveBack = await this.#parts.take(either);
        try {
          await this.#sendPart(job, plan, number, either);
        } finally {
          giveBack();
        }
      }
    });
    const ends = lanes.map((lane) =>
      lane.catch((error: unknown) => {
        if (!either.aborted) failed.abort(error);
      }),
    );
    await Promise.all(ends);
    signal.removeEventListener("abort", cut);
    either.throwIfAborted();
  }

  async #sendPart(job: Job, plan: FileUpload, number: number, signal: AbortSignal): Promise<void> {
    const { from, size } = rangeOf(plan, number);
    const onSent = (bytes: number) => {
      job.gone(number, Math.min(bytes, size));
      this.#tell(job, { sent: job.sent });
    };
    try {
      await this.#outside.door.put(plan, number, job.blob.slice(from, from + size), onSent, signal);
    } catch (error) {
      job.gone(number, 0);
      throw error;
    }
    job.moved = true;
    onSent(size);
  }
}

function rangeOf({ size, partSize }: FileUpload, number: number) {
  const from = (number - 1) * partSize;
  return { from, size: Math.min(partSize, size - from) };
}
