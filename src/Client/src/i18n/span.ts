import { currentLocale } from "./locale";

const units = [
  ["hour", 3600],
  ["minute", 60],
  ["second", 1],
] as const;

/** A length of time in the largest unit in which it is whole: `30 seconds`, `5 minutes`. */
export function spanText(seconds: number): string {
  const [unit, size] = units.find(([, size]) => seconds % size === 0 && seconds >= size) ?? units[2];
  return new Intl.NumberFormat(currentLocale(), { style: "unit", unit, unitDisplay: "long" }).format(seconds / size);
}

/** What is left, as on a clock: `0:09`, `1:05:00`. */
export function countdown(seconds: number): string {
  const pair = (part: number) => String(part).padStart(2, "0");
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${pair(minutes)}:${pair(seconds % 60)}` : `${minutes}:${pair(seconds % 60)}`;
}
