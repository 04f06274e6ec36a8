import type { Poll } from "@/contracts/wire";
import { toField } from "@/lib/times";

export const fewest = 2;
export const mostOptions = 10;
export const mostQuestion = 300;
export const mostOption = 100;
export const longestDays = 90;

const hour = 3_600_000;

/** For how long a poll is open, by name; `own`: until a time that one says. */
export const spans = { hour, day: 24 * hour, threeDays: 72 * hour, week: 168 * hour } as const;
export type End = keyof typeof spans | "open" | "own";

export interface Option {
  key: number;
  text: string;
}

/** A poll as it is written. */
export interface Form {
  question: string;
  options: readonly Option[];
  multiple: boolean;
  anonymous: boolean;
  hidden: boolean;
  end: End;
  /** For `own`: as in a field of a date and a time. */
  own: string;
}

export const emptyForm: Form = {
  question: "",
  options: [
    { key: 0, text: "" },
    { key: 1, text: "" },
  ],
  multiple: false,
  anonymous: false,
  hidden: false,
  end: "day",
  own: "",
};

/** A line as the server keeps it. */
export const clean = (text: string) => text.normalize("NFC").trim().replace(/\s+/gu, " ");

const segments = new Intl.Segmenter();

/** How many characters people count. */
export const lengthOf = (text: string) => [...segments.segment(clean(text))].length;

const nextKey = (options: readonly Option[]) => Math.max(-1, ...options.map(({ key }) => key)) + 1;

/** With one more after a place; unchanged when there are enough. */
export function withOption(options: readonly Option[], after: number, text = ""): readonly Option[] {
  if (options.length >= mostOptions) return options;
  return options.toSpliced(after + 1, 0, { key: nextKey(options), text });
}

export const withoutOption = (options: readonly Option[], place: number): readonly Option[] =>
  options.length > fewest ? options.toSpliced(place, 1) : options;

export function moved(options: readonly Option[], place: number, by: -1 | 1): readonly Option[] {
  const [to, option] = [place + by, options[place]];
  if (!option || to < 0 || to >= options.length) return options;
  return options.toSpliced(place, 1).toSpliced(to, 0, option);
}

export type Problem = "empty" | "long" | "alike";

/** What is wrong with each option. Those that are empty are left out if enough others are there. */
export function problemsOf(options: readonly Option[]): readonly (Problem | undefined)[] {
  const texts = options.map(({ text }) => clean(text).toLowerCase());
  const filled = texts.filter((text) => text !== "").length;
  const firstEmpty = texts.indexOf("");
  return texts.map((text, place) => {
    if (text === "") return filled < fewest && (place === firstEmpty || filled === 0) ? "empty" : undefined;
    if (lengthOf(text) > mostOption) return "long";
    return texts.indexOf(text) < place ? "alike" : undefined;
  });
}

export const questionProblem = (question: string): Problem | undefined =>
  clean(question) === "" ? "empty" : lengthOf(question) > mostQuestion ? "long" : undefined;

/** When it ends; null for a time that it cannot end at. */
export function endOf(form: Form, own: number | undefined, now: number): number | undefined | null {
  if (form.end === "open") return undefined;
  if (form.end !== "own") return now + spans[form.end];
  return own !== undefined && own > now && own <= now + longestDays * 24 * hour ? own : null;
}

/** As it is sent; undefined while something is wrong with it. */
export function pollOf(form: Form, own: number | undefined, now: number): { question: string; poll: Poll } | undefined {
  const endsAt = endOf(form, own, now);
  if (questionProblem(form.question) || problemsOf(form.options).some(Boolean) || endsAt === null) return undefined;
  return {
    question: clean(form.question),
    poll: {
      options: form.options.map(({ text }) => clean(text)).filter((text) => text !== ""),
      ...(form.multiple && { multiple: true }),
      ...(form.anonymous && { anonymous: true }),
      ...(form.hidden && { hidden: true }),
      ...(endsAt !== undefined && { endsAt }),
    },
  };
}

/** What was to be asked, to be written anew. */
export const formOf = (question: string, poll: Poll): Form => ({
  question,
  options: poll.options.map((text, key) => ({ key, text })),
  multiple: poll.multiple ?? false,
  anonymous: poll.anonymous ?? false,
  hidden: poll.hidden ?? false,
  end: poll.endsAt === undefined ? "open" : "own",
  own: poll.endsAt === undefined ? "" : toField(poll.endsAt),
});
