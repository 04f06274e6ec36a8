import { dayOf } from "@/i18n/time";

export interface Choice {
  name: "soon" | "tomorrow" | "monday";
  at: number;
}

export interface ReminderChoice {
  name: Choice["name"] | "hour" | "three";
  at: number;
}

const minute = 60_000;
const morning = 9;

const atMorning = (now: Date, days: number) =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, morning).getTime();

/** What is offered, by the clock of this device. On a Sunday, Monday is tomorrow. */
export function laterChoices(now: Date): Choice[] {
  const toMonday = (8 - now.getDay()) % 7 || 7;
  return [
    { name: "soon", at: Math.ceil((now.getTime() + 20 * minute) / minute) * minute },
    { name: "tomorrow", at: atMorning(now, 1) },
    ...(toMonday === 1 ? [] : [{ name: "monday" as const, at: atMorning(now, toMonday) }]),
  ];
}

/** As {@link laterChoices}, and in a few hours. */
export function reminderChoices(now: Date): ReminderChoice[] {
  const inHours = (hours: number) => Math.ceil((now.getTime() + hours * 60 * minute) / minute) * minute;
  const [soon, ...mornings] = laterChoices(now);
  return [...(soon ? [soon] : []), { name: "hour", at: inHours(1) }, { name: "three", at: inHours(3) }, ...mornings];
}

const pair = (part: number) => String(part).padStart(2, "0");

/** For a field of a date and a time. */
export function toField(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)}T${pair(date.getHours())}:${pair(date.getMinutes())}`;
}

/** Undefined for what is no time. */
export function fromField(text: string): number | undefined {
  const at = new Date(text).getTime();
  return text === "" || Number.isNaN(at) ? undefined : at;
}
