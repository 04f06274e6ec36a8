import { t } from "./t";
import { currentLocale } from "./locale";

const formats = new Map<string, Intl.DateTimeFormat>();

function format(name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const known = formats.get(name);
  if (known) return known;
  const made = new Intl.DateTimeFormat(currentLocale(), options);
  formats.set(name, made);
  return made;
}

export const clockTime = (at: number) => format("clock", { hour: "2-digit", minute: "2-digit" }).format(at);
export const fullTime = (at: number) => format("full", { dateStyle: "full", timeStyle: "short" }).format(at);
export const longDate = (at: number) => format("date", { dateStyle: "long" }).format(at);
export const monthName = (at: number) => format("month", { month: "long", year: "numeric" }).format(at);
export const shortMoment = (at: number) => format("moment", { dateStyle: "medium", timeStyle: "short" }).format(at);

/** Until when something holds that may hold for ever. */
export const untilText = (until: number | undefined): string =>
  until === undefined ? t("time.forever") : t("time.until", { time: shortMoment(until) });

const dayFormat = new Intl.DateTimeFormat("en-CA");
let lastDay = { from: 0, to: 0, name: "" };

/** The local day as `2026-11-22`. Neighbours in a timeline mostly share their day, so the last answer is kept. */
export function dayOf(at: number): string {
  if (at >= lastDay.from && at < lastDay.to) return lastDay.name;
  const from = new Date(at).setHours(0, 0, 0, 0);
  const to = new Date(from).setHours(24, 0, 0, 0);
  lastDay = { from, to, name: dayFormat.format(at) };
  return lastDay.name;
}

export function dayName(at: number): string {
  const now = Date.now();
  if (dayOf(at) === dayOf(now)) return t("timeline.today");
  if (dayOf(at) === dayOf(now - 86_400_000)) return t("timeline.yesterday");
  const sameYear = dayOf(at).slice(0, 4) === dayOf(now).slice(0, 4);
  return format(sameYear ? "day" : "dayYear", {
    weekday: "long",
    month: "long",
    day: "numeric",
    ...(!sameYear && { year: "numeric" }),
  }).format(at);
}

/** In how long, for what is less than two days ahead; else when. */
export function inText(at: number, now: number): string {
  const minutes = Math.max(1, Math.ceil((at - now) / 60_000));
  if (minutes > 48 * 60) return shortMoment(at);
  const words = new Intl.RelativeTimeFormat(currentLocale(), { numeric: "always" });
  return minutes < 60 ? words.format(minutes, "minute") : words.format(Math.round(minutes / 60), "hour");
}

/** How long ago, for what is less than a day old; else when. */
export function agoText(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes >= 24 * 60) return shortMoment(at);
  if (minutes < 1) return t("time.now");
  const words = new Intl.RelativeTimeFormat(currentLocale(), { numeric: "always", style: "short" });
  return minutes < 60 ? words.format(-minutes, "minute") : words.format(-Math.floor(minutes / 60), "hour");
}
