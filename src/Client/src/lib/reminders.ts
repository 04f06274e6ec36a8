import { create } from "zustand";
import type { MessageReminder, Notice, ReminderTerms, RoomId } from "@/contracts/wire";
import { request } from "./http";

interface Reminders {
  /** Those that wait, by message; undefined until they are known. */
  byKey: Readonly<Record<string, MessageReminder>> | undefined;
  failed: boolean;
}

const nothing: Reminders = { byKey: undefined, failed: false };

/** The messages that one wants to be reminded of. */
export const useReminders = create<Reminders>(() => nothing);

const keyOf = ({ room, message }: Pick<MessageReminder, "room" | "message">) => `${room} ${message}`;

export const useReminder = (room: RoomId, message: number | undefined) =>
  useReminders(({ byKey }) => (message === undefined ? undefined : byKey?.[keyOf({ room, message })]));

export const forgetReminders = () => useReminders.setState(nothing);

let heard = 0;
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  for (let before = -1; before !== heard;) {
    before = heard; // What is told meanwhile may not be in the answer.
    try {
      const all = await request<MessageReminder[]>("GET", "/reminders");
      if (before === heard) {
        useReminders.setState({ byKey: Object.fromEntries(all.map((each) => [keyOf(each), each])), failed: false });
      }
    } catch {
      useReminders.setState({ failed: true }); // The next connection asks again.
      return;
    }
  }
}

/** Asks for all that wait. */
export const loadReminders = (): Promise<void> => (loading ??= load().finally(() => (loading = undefined)));

function note(reminder: MessageReminder, pending: boolean): void {
  heard++;
  const { byKey } = useReminders.getState();
  if (!byKey) return void loadReminders(); // What there is besides is not known yet.
  const { [keyOf(reminder)]: _, ...rest } = byKey;
  useReminders.setState({ byKey: pending ? { ...rest, [keyOf(reminder)]: reminder } : rest });
}

/** One was set, changed, taken back or is due, here or on another device. */
export const hearReminder = ({ reminder, pending }: Extract<Notice, { type: "reminder" }>) => note(reminder, pending);

const doorOf = (room: RoomId, message: number) => `/rooms/${room}/messages/${message}/reminder`;

/** Throws what the server refuses. */
export async function setReminder(room: RoomId, message: number, terms: ReminderTerms): Promise<MessageReminder> {
  const set = await request<MessageReminder>("PUT", doorOf(room, message), terms);
  note(set, true);
  return set;
}

/** Throws what the server refuses. */
export async function removeReminder(reminder: MessageReminder): Promise<void> {
  await request("DELETE", doorOf(reminder.room, reminder.message));
  note(reminder, false);
}

interface Reminding {
  room: RoomId;
  message: number;
}

/** The message for which a dialog asks when to be reminded. */
export const useReminding = create<{ asked: Reminding | undefined }>(() => ({ asked: undefined }));
export const askWhen = (room: RoomId, message: number) => useReminding.setState({ asked: { room, message } });
export const endAsking = () => useReminding.setState({ asked: undefined });
