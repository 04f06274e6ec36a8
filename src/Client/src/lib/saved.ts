import { create } from "zustand";
import type { RoomId, SavedMarks } from "@/contracts/wire";
import { request } from "@/lib/http";

interface Saved {
  /** What was saved when it was asked for; undefined before. */
  asked: ReadonlySet<string> | undefined;
  /** What was saved (true) or taken off since, here or on another device. */
  since: Readonly<Record<string, boolean>>;
  /** One more whenever a list of them may be out of date. */
  news: number;
}

const nothing = { asked: undefined, since: {} };

/** What one has saved for later. */
export const useSaved = create<Saved>(() => ({ ...nothing, news: 0 }));

const keyOf = (room: RoomId, message: number) => `${room} ${message}`;

/** Undefined while that is not known. */
export const isSaved = ({ asked, since }: Saved, room: RoomId, message: number): boolean | undefined =>
  since[keyOf(room, message)] ?? asked?.has(keyOf(room, message));

/** Whether it was taken off after it may have been listed. */
export const isTakenOff = ({ since }: Saved, room: RoomId, message: number) => since[keyOf(room, message)] === false;

/** After a lost connection they may be others. */
export const forgetSaved = () => useSaved.setState(({ news }) => ({ ...nothing, news: news + 1 }));

let loading: Promise<void> | undefined;

/** Asks for what is saved, once. */
export function loadSaved(): Promise<void> {
  if (useSaved.getState().asked) return Promise.resolve();
  return (loading ??= request<SavedMarks>("GET", "/saved/marks")
    .then(({ items }) => useSaved.setState({ asked: new Set(items.map(({ room, message }) => keyOf(room, message))) }))
    .finally(() => (loading = undefined)));
}

/** Something was saved or taken off, here or on another device. */
export const noteSaved = (room: RoomId, message: number, saved: boolean) =>
  useSaved.setState(({ since, news }) => ({
    since: { ...since, [keyOf(room, message)]: saved },
    news: saved ? news + 1 : news, // What is taken off is only left out.
  }));

/** Saves a message for later or takes it off; shown at once. Throws what the server refuses. */
export async function setSaved(room: RoomId, message: number, saved: boolean): Promise<void> {
  noteSaved(room, message, saved);
  try {
    await request(saved ? "PUT" : "DELETE", `/rooms/${room}/messages/${message}/saved`);
  } catch (error) {
    noteSaved(room, message, !saved);
    throw error;
  }
}
