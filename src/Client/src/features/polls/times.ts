import { dayOf } from "@/i18n/time";

const pair = (part: number) => String(part).padStart(2, "0");

/** For a field of a date and a time, by the clock of this device. */
export function fieldAt(at: number): string {
  const date = new Date(at);
  return `${dayOf(at)}T${pair(date.getHours())}:${pair(date.getMinutes())}`;
}

/** Undefined for what is no time. */
export function timeIn(field: string): number | undefined {
  const at = new Date(field).getTime();
  return field === "" || Number.isNaN(at) ? undefined : at;
}
