import { create } from "zustand";
import type { ForwardedMessage, MessageExtras, RoomId } from "@/contracts/wire";
import { bindUploads, dropUploads } from "@/lib/files/uploads";
import { newClientId } from "@/lib/id";
import { closeStorage, loadOutbox, saveOutbox } from "./outbox-storage";
import { discard, setDelivery } from "./outbox";
import type { Delivery, Outbox } from "./outbox";

export const useOutbox = create<{ entries: Outbox }>(() => ({ entries: [] }));

useOutbox.subscribe(({ entries }, before) => {
  if (entries !== before.entries) saveOutbox(entries);
});

export const outboxEntries = () => useOutbox.getState().entries;
const change = (next: (entries: Outbox) => Outbox) => useOutbox.setState(({ entries }) => ({ entries: next(entries) }));

export async function openOutbox(user: string): Promise<void> {
  const entries = await loadOutbox(user);
  change(() => entries);
}

/** At sign-out: the list stays in storage for its person and leaves the memory. */
export function closeOutbox(): void {
  closeStorage();
  change(() => []);
}

/** What goes with a message that the server is not told as it stands here. */
export interface Beside {
  /** What it forwards, as far as it is known here. */
  forwarded?: ForwardedMessage | undefined;
  /** The keys of its files. */
  uploads?: readonly string[] | undefined;
}

export function enqueue(room: RoomId, text: string, extras: MessageExtras = {}, beside: Beside = {}): string {
  const clientId = newClientId();
  const { forwarded, uploads = [] } = beside;
  const entry = { clientId, room, text, extras, at: Date.now(), delivery: "queued" as const, tried: false };
  const more = { ...(forwarded && { forwarded }), ...(uploads.length > 0 && { uploads }) };
  bindUploads(uploads, clientId);
  change((entries) => [...entries, { ...entry, ...more }]);
  return clientId;
}

export const markDelivery = (clientId: string, delivery: Delivery, code?: string) =>
  change((entries) => setDelivery(entries, clientId, delivery, code));

/** @param files What becomes of its files: given up as the message is, sent with it, or kept for another. */
export function discardPending(clientId: string, files: "drop" | "sent" | "keep" = "drop"): void {
  const entry = outboxEntries().find((each) => each.clientId === clientId);
  change((entries) => discard(entries, clientId));
  if (entry?.uploads && files !== "keep") dropUploads(entry.uploads, files === "sent");
}

export const replaceOutbox = change;
