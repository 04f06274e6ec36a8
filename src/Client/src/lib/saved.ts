import { create } from "zustand";
import type { RoomId, SavedMarks } from "@/contracts/wire";
import { request } from "@/lib/http";

type Marks = ReadonlySet<string>;

/** What one has saved for later, as far as it was asked for. */
export const useSaved = create<{ marks: Marks | undefined }>(() => ({ marks: undefined }));

const keyOf = (room: RoomId, message: number) => `${room} ${message}`;

export const isSaved = (marks: Marks | undefined, room: RoomId, message: number) =>
  marks?.has(keyOf(room, message)) ?? false;

/** After a lost connection they may be others. */
export const forgetSaved = () => useSaved.setState({ marks: undefined });

let loading: Promise<void> | undefined;

/** Asks for the marks, once. */
export function loadSaved(): Promise<void> {
  if (useSaved.getState().marks) return Promise.resolve();
  return (loading ??= request<SavedMarks>("GET", "/saved/marks")
    .then(({ items }) => useSaved.setState({ marks: new Set(items.map(({ room, message }) => keyOf(room, message))) }))
    .finally(() => (loading = undefined)));
}

/** Something was saved or taken off, here or on another device. */
export function noteSaved(room: RoomId, message: number, saved: boolean): void {
  useSaved.setState(({ marks }) => {
    if (!marks) return { marks };
    const next = new Set(marks);
    if (saved) next.add(keyOf(room, message));
    else next.delete(keyOf(room, message));
    return { marks: next };
  });
}

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
