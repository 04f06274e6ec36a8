import { create } from "zustand";
import type { ReadReceipt, ReadReceipts, RoomId, UserId } from "@/contracts/wire";
import { request } from "./http";

/** How far the people of the room have read that is looked at. */
export interface Receipts {
  readonly room: RoomId | undefined;
  /** False: it is not known, or the room has too many people for that. */
  readonly kept: boolean;
  readonly byUser: Readonly<Record<UserId, ReadReceipt>>;
}

/** In rooms of more people nothing is said. */
export const mostTelling = 100;

const none: Receipts = { room: undefined, kept: false, byUser: {} };

export const useReceipts = create<Receipts>(() => none);

/** Of two about the same person the further one. */
function further(one: ReadReceipt | undefined, two: ReadReceipt): ReadReceipt {
  if (one?.since !== two.since) return two;
  const read = Math.max(one.read, two.read);
  return { ...two, read, delivered: Math.max(one.delivered, two.delivered, read) };
}

function put(receipts: Receipts, told: readonly ReadReceipt[]): Receipts {
  const news = told.map((each) => [each.user, further(receipts.byUser[each.user], each)] as const);
  return { ...receipts, byUser: { ...receipts.byUser, ...Object.fromEntries(news) } };
}

/** Asks for those of a room that is opened, or looked at again; what is told from now on is put to them. */
export async function loadReceipts(room: RoomId): Promise<void> {
  useReceipts.setState((before) => (before.room === room ? before : { ...none, room }), true);
  const { kept, items } = await request<ReadReceipts>("GET", `/rooms/${room}/receipts`);
  useReceipts.setState((before) => {
    if (before.room !== room) return before;
    const here = new Set(items.map(({ user }) => user)); // Who is not among them has left, or does not tell any more.
    const still = Object.entries(before.byUser).filter(([user]) => here.has(user));
    return { ...put({ room, kept, byUser: Object.fromEntries(still) }, items), kept };
  }, true);
}

export function receiptTold(room: RoomId, receipt: ReadReceipt): void {
  useReceipts.setState((before) => (before.room === room ? put(before, [receipt]) : before), true);
}

export const forgetReceipts = () => useReceipts.setState(none, true);

/** Who was there when a message came, but for its author: only of them something can be said. */
export const readersOf = ({ byUser }: Receipts, seq: number, author: UserId): ReadReceipt[] =>
  Object.values(byUser).filter(({ user, since }) => user !== author && since < seq);
