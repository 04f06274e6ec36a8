import { create } from "zustand";
import type { HiddenList, HiddenMessages, RoomId, SeqRange } from "@/contracts/wire";
import { request } from "./http";

interface Hidden {
  /** What was hidden when it was asked for. */
  asked: Readonly<Record<RoomId, readonly SeqRange[]>>;
  /** What was hidden (true) or shown again since, here or on another device. */
  since: Readonly<Record<string, boolean>>;
  /** Of the last change that is known. */
  revision: number;
  /** Whether it was answered once; until then, while it is asked for, nothing is shown that may be hidden. */
  known: boolean;
  waits: boolean;
  /** The room whose hidden messages are shown all the same. */
  shown: RoomId | undefined;
}

const nothing: Hidden = { asked: {}, since: {}, revision: 0, known: false, waits: false, shown: undefined };

/** The messages that one does not want to see any more. */
export const useHidden = create<Hidden>(() => nothing);

const keyOf = (room: RoomId, message: number) => `${room} ${message}`;
const within = (ranges: readonly SeqRange[] | undefined, seq: number) =>
  ranges?.some(({ first, last }) => first <= seq && seq <= last) ?? false;

export const isHidden = ({ asked, since }: Pick<Hidden, "asked" | "since">, room: RoomId, message: number): boolean =>
  since[keyOf(room, message)] ?? within(asked[room], message);

/** Whether anything in a room is hidden. */
export const hidesAny = ({ asked, since }: Hidden, room: RoomId): boolean =>
  Object.entries(since).some(([key, hidden]) => hidden && key.startsWith(`${room} `)) ||
  (asked[room] ?? []).some(({ first, last }) => {
    for (let seq = first; seq <= last; seq++) if (since[keyOf(room, seq)] ?? true) return true;
    return false;
  });

/** Whether a message is out of sight in its room now. */
export function isAway(room: RoomId, message: number): boolean {
  const state = useHidden.getState();
  return state.shown !== room && isHidden(state, room, message);
}

/** Whether a message is hidden where it would be quoted or listed. */
export const useIsHidden = (room: RoomId, message: number) => useHidden((state) => isHidden(state, room, message));

/** Shows the hidden messages of a room, or of none. */
export const showHidden = (room: RoomId | undefined) => useHidden.setState({ shown: room });

export const forgetHidden = () => useHidden.setState(nothing);

let loading: Promise<void> | undefined;

const byRoom = (rooms: readonly HiddenMessages[]) =>
  Object.fromEntries(rooms.map(({ room, ranges }) => [room, ranges]));

async function load(): Promise<void> {
  const { since: before, known } = useHidden.getState();
  if (!known) useHidden.setState({ waits: true });
  try {
    const { rooms, revision } = await request<HiddenList>("GET", "/hidden");
    useHidden.setState(({ since }) => ({
      asked: byRoom(rooms),
      since: Object.fromEntries(Object.entries(since).filter(([key, hidden]) => before[key] !== hidden)),
      revision,
      known: true,
    }));
  } finally {
    useHidden.setState({ waits: false });
  }
}

/** Asks for all of it; after a lost connection it may be another. What fails is asked for with the next connection. */
export const loadHidden = (): Promise<void> => (loading ??= load().finally(() => (loading = undefined)));

const change = (room: RoomId, message: number, hidden: boolean) =>
  useHidden.setState(({ since }) => ({ since: { ...since, [keyOf(room, message)]: hidden } }));

/** Something was hidden or shown, here or on another device. */
export function hearHidden(room: RoomId, message: number, hidden: boolean, revision: number): void {
  const missed = revision > useHidden.getState().revision + 1;
  change(room, message, hidden);
  useHidden.setState((state) => ({ revision: Math.max(state.revision, revision) }));
  if (missed) void loadHidden().catch(() => undefined);
}

/** Hides a message or shows it again, at once. Throws what the server refuses. */
export async function setHidden(room: RoomId, message: number, hidden: boolean): Promise<void> {
  change(room, message, hidden);
  try {
    await request(hidden ? "PUT" : "DELETE", `/rooms/${room}/messages/${message}/hidden`);
  } catch (error) {
    change(room, message, !hidden);
    throw error;
  }
}
