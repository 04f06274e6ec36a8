import type {
  Acted,
  Answer,
  EventBatch,
  Heads,
  HistoryPage,
  MessageCalls,
  MessageExtras,
  Notice,
  Posted,
  PresenceView,
  ReadCursor,
  ReadReceipt,
  RoomId,
  SyncAnswer,
  UserId,
} from "@/contracts/wire";
import { Refused } from "@/lib/refused";
import { backoff, closeReason, restartWindow } from "./backoff";
import type { CloseReason } from "./backoff";
import type { Connect, Link } from "./link";
import { Nap } from "./nap";

export type Status = "idle" | "connecting" | "online" | "offline";

export interface Listener {
  /** Where each room that is on screen or cached ends. */
  cursors(): Record<RoomId, number>;
  synced(answer: SyncAnswer): void;
  events(batch: EventBatch): void;
  heads(heads: Heads): void;
  notices(notices: Notice[]): void;
  typing(room: RoomId, users: UserId[]): void;
  /** Somebody has read further in the room that is watched. */
  receipt(room: RoomId, receipt: ReadReceipt): void;
  presence(views: PresenceView[]): void;
  status(status: Status, reason?: CloseReason): void;
}

export type ActMethod = "Edit" | "Delete" | "React" | "Unreact" | "Pin" | "Unpin" | "RemovePreview" | "ClosePoll";

export interface Surroundings {
  connect: Connect;
  /** False: signed out, stop trying. */
  ensureSession: (verify: boolean) => Promise<boolean>;
  random: () => number;
}

const callTimeout = 15_000;
const stable = 5_000;

/** Keeps one connection to the hub alive. The only place that knows the names of the hub's methods. */
export class ChatClient {
  readonly #outside: Surroundings;
  readonly #nap = new Nap();
  #listener: Listener | undefined;
  #link: Link | undefined;
  #status: Status = "idle";
  #running = 0;
  #heartbeatMs = 15_000;
  #restartWindow = restartWindow(undefined);
  #watchdog: ReturnType<typeof setTimeout> | undefined;

  constructor(outside: Surroundings) {
    this.#outside = outside;
  }

  get online(): boolean {
    return this.#status === "online";
  }

  start(listener: Listener): void {
    this.#listener = listener;
    void this.#run(++this.#running);
  }

  stop(): void {
    this.#running++;
    this.#nap.wake();
    void this.#link?.stop();
    this.#setStatus("idle");
  }

  /** The network is back or someone looks at the page: do not wait any longer. */
  retryNow(): void {
    this.#nap.wake();
  }

  send = (room: RoomId, clientId: string, text: string, extras: MessageExtras = {}) =>
    this.#call<Posted>("Send", room, clientId, text, ...(Object.keys(extras).length > 0 ? [extras] : []));

  history = (room: RoomId, before: number | null, after: number | null, limit: number) =>
    this.#ask<HistoryPage>("History", room, before, after, limit);
  /** Does something to a message. `text`: what it is to say, or an emoji; `calls`: whom it calls once edited. */
  act = (method: ActMethod, room: RoomId, message: number, text?: string, calls?: MessageCalls) =>
    this.#call<Acted>(method, room, message, ...(text === undefined ? [] : [text]), ...(calls ? [calls] : []));
  /** @param options All that one chooses, by place; empty takes the vote back. */
  vote = (room: RoomId, message: number, options: readonly number[]) =>
    this.#call<Acted>("Vote", room, message, options);
  markRead = (room: RoomId, seq: number, ordinal: number, epoch: number) =>
    this.#ask<ReadCursor>("MarkRead", room, seq, ordinal, epoch);
  /** This device has a conversation up to there. */
  delivered = (room: RoomId, seq: number) => void this.#link?.send("MarkDelivered", room, seq).catch(() => undefined);
  markUnread = (room: RoomId, message: number) => this.#ask<ReadCursor>("MarkUnread", room, message);
  markAllRead = () => this.#ask<null>("MarkAllRead");
  watch = (room: RoomId | null, users: UserId[]) => this.#ask<PresenceView[]>("Watch", room, users);
  idle = (idle: boolean) => void this.#link?.send("Idle", idle ? 1 : 0).catch(() => undefined);
  typing = (room: RoomId) => void this.#link?.send("Typing", room).catch(() => undefined);

  async #run(run: number): Promise<void> {
    let attempt = 0;
    let reason: CloseReason = "lost";
    while (run === this.#running) {
      this.#setStatus(attempt === 0 ? "connecting" : "offline", reason);
      if (!(await this.#outside.ensureSession(attempt > 0))) break;
      if (run !== this.#running) return;
      const began = Date.now();
      reason = closeReason(await this.#live(run));
      if (run !== this.#running) return;
      if ((reason === "signed-out" || reason === "account-disabled") && !(await this.#outside.ensureSession(true)))
        break;
      attempt = Date.now() - began > stable + callTimeout ? 1 : attempt + 1;
      this.#setStatus("offline", reason);
      await this.#nap.sleep(backoff(reason, attempt, this.#outside.random, this.#restartWindow));
    }
    if (run === this.#running) this.#setStatus("idle", reason);
  }

  /** One connection from its start to its end; answers what ended it. */
  async #live(run: number): Promise<unknown> {
    const link = this.#outside.connect();
    const early: (() => void)[] = [];
    let synced = false;
    const on: Link["on"] = (name, deliver) => {
      link.on(name, (...args) => {
        this.#heard();
        // What is pushed before the answer to Sync may concern rooms that only the answer tells about.
        if (synced) deliver(...args);
        else early.push(() => deliver(...args));
      });
    };
    const listener = this.#listener;
    if (!listener) return undefined;
    on("Events", (batch: EventBatch) => listener.events(batch));
    on("Heads", (heads: Heads) => listener.heads(heads));
    on("Notices", (notices: Notice[]) => listener.notices(notices));
    on("Typing", (room: RoomId, users: UserId[]) => listener.typing(room, users));
    on("Receipt", (room: RoomId, receipt: ReadReceipt) => listener.receipt(room, receipt));
    on("Presence", (views: PresenceView[]) => listener.presence(views));
    this.#restartWindow = restartWindow(undefined);
    link.on("Restarting", (withinMs: unknown) => void (this.#restartWindow = restartWindow(withinMs)));
    const closed = new Promise<unknown>((resolve) => link.onclose(resolve));
    try {
      await link.start();
      this.#link = link;
      const answer = await this.#ask<SyncAnswer>("Sync", listener.cursors());
      if (run !== this.#running) return undefined;
      this.#heartbeatMs = answer.heartbeatMs;
      this.#setStatus("online");
      listener.synced(answer);
      synced = true;
      for (const deliver of early) deliver();
      this.#heard();
      return await closed;
    } catch (error) {
      await link.stop();
      return error;
    } finally {
      clearTimeout(this.#watchdog);
      this.#link = undefined;
    }
  }

  /** Silence for two and a half heartbeats means that the connection is dead, whatever the socket says. */
  #heard(): void {
    clearTimeout(this.#watchdog);
    const link = this.#link;
    this.#watchdog = setTimeout(() => void link?.stop(), this.#heartbeatMs * 2.5);
  }

  async #ask<T>(method: string, ...args: unknown[]): Promise<T> {
    const answer = await this.#call<T>(method, ...args);
    if (answer.refusal) throw new Refused(answer.refusal);
    return answer.value;
  }

  async #call<T>(method: string, ...args: unknown[]): Promise<Answer<T>> {
    if (!this.#link) throw new Refused({ code: "offline", detail: "" });
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Refused({ code: "offline", detail: "late" })), callTimeout);
    });
    try {
      return await Promise.race([this.#link.invoke<Answer<T>>(method, ...args), late]);
    } finally {
      clearTimeout(timer);
    }
  }

  #setStatus(status: Status, reason?: CloseReason): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#listener?.status(status, reason);
  }
}
