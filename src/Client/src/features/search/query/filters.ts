/** What a message can be narrowed down by, and the values that are known from the start. */
export const filters = {
  from: [],
  in: [],
  mentions: [],
  has: ["link", "file", "image", "reaction", "pin", "poll"],
  is: ["unread", "pinned", "saved", "thread", "edited"],
  before: ["today", "yesterday", "week", "month", "year"],
  after: ["today", "yesterday", "week", "month", "year"],
  on: ["today", "yesterday"],
  during: ["today", "yesterday", "week", "month", "year"],
  file: [],
  lang: [
    "ar",
    "da",
    "de",
    "el",
    "en",
    "es",
    "fr",
    "he",
    "hi",
    "it",
    "ja",
    "ko",
    "nl",
    "no",
    "pl",
    "pt",
    "ru",
    "sv",
    "th",
    "uk",
    "zh",
  ],
} as const satisfies Record<string, readonly string[]>;

export type FilterName = keyof typeof filters;
export const filterNames = Object.keys(filters) as FilterName[];

const dates: readonly FilterName[] = ["before", "after", "on", "during"];
const people: readonly FilterName[] = ["from", "mentions"];
const closed: readonly FilterName[] = ["has", "is"];

export const takesDate = (name: FilterName) => dates.includes(name);
export const takesPerson = (name: FilterName) => people.includes(name);

const moment = String.raw`(?:today|yesterday|week|month|year|\d{4}(?:-\d{2}(?:-\d{2})?)?)`;
const period = new RegExp(String.raw`^${moment}(?:\.\.${moment})?$`, "i");

/** Whether it can be so; the server has the last word. */
export function canBe(name: FilterName, value: string): boolean {
  if (value === "") return false;
  if (takesDate(name)) return period.test(value);
  return !closed.includes(name) || filters[name].some((each) => each === value.toLowerCase());
}

/** As it is typed: in quotes where it has spaces or signs that would end it. */
export function filterText(name: FilterName, value: string, negated = false): string {
  const bare = value.replace(/["“”„＂]/g, "");
  return `${negated ? "-" : ""}${name}:${/[\s()（）]/.test(bare) ? `"${bare}"` : bare}`;
}
