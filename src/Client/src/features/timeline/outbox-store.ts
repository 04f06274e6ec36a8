import { create } from "zustand";
import type { ForwardedMessage, MessageExtras, RoomId } from "@/contracts/wire";
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

export function enqueue(room: RoomId, text: string, extras: MessageExtras = {}, forwarded?: ForwardedMessage): string {
  const clientId = newClientId();
  const entry = { clientId, room, text, extras, at: Date.now(), delivery: "queued" as const, tried: false };
  change((entries) => [...entries, { ...entry, ...(forwarded && { forwarded }) }]);
  return clientId;
}

export const markDelivery = (clientId: string, delivery: Delivery, code?: string) =>
  change((entries) => setDelivery(entries, clientId, delivery, code));

export const discardPending = (clientId: string) => change((entries) => discard(entries, clientId));
export const replaceOutbox = change;
