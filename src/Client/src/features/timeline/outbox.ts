import type { ForwardedMessage, MessageExtras, RoomId } from "@/contracts/wire";

/**
 * queued: waits for the connection or for the message before it; sending: on its way;
 * unconfirmed: on its way for longer, or the answer was lost, so it may have arrived; it is sent again with the same id;
 * failed: refused for good; sent: stored at the server, the event itself is not here yet.
 */
export type Delivery = "queued" | "sending" | "unconfirmed" | "failed" | "sent";

export interface Pending {
  readonly clientId: string;
  readonly room: RoomId;
  readonly text: string;
  /** What it answers, and whom it calls. */
  readonly extras?: MessageExtras;
  /** What it forwards, as far as it is known here. */
  readonly forwarded?: ForwardedMessage;
  /** The keys of the files that go with it: it is sent when they are there. */
  readonly uploads?: readonly string[];
  readonly at: number;
  readonly delivery: Delivery;
  /** Whether an earlier try may have reached the server. */
  readonly tried: boolean;
  /** Why it failed. */
  readonly code?: string;
}

export type Outbox = readonly Pending[];

export const setDelivery = (outbox: Outbox, clientId: string, delivery: Delivery, code?: string): Outbox =>
  outbox.map((entry) =>
    entry.clientId === clientId
      ? { ...entry, delivery, tried: entry.tried || delivery === "unconfirmed", ...(code !== undefined && { code }) }
      : entry,
  );

export const discard = (outbox: Outbox, clientId: string): Outbox =>
  outbox.filter((entry) => entry.clientId !== clientId);

/**
 * What may go out now in this room: the oldest that waits, and nothing while another one is on its way, or waits for its files: what is said
 * after it comes after it.
 */
export function nextToSend(
  outbox: Outbox,
  room: RoomId,
  ready: (entry: Pending) => boolean = () => true,
): Pending | undefined {
  const waiting = outbox.filter(
    (entry) => entry.room === room && entry.delivery !== "failed" && entry.delivery !== "sent",
  );
  const [first] = waiting;
  return first && first.delivery !== "sending" && ready(first) ? first : undefined;
}

/** After a reload or a lost connection nothing is on its way, and what was may have arrived. */
export const interrupted = (outbox: Outbox): Outbox =>
  outbox.map((entry) =>
    entry.delivery === "sending" ? { ...entry, delivery: "unconfirmed" as const, tried: true } : entry,
  );

/** What has to survive a reload. */
export const unsent = (outbox: Outbox): Outbox => outbox.filter(({ delivery }) => delivery !== "sent");
