import type { Poll, PollResults } from "@/contracts/wire";

/** Of votes in it events do not say whose they are, or what was chosen: one's own comes with the note of the message. */
export const isSecret = (poll: Poll) => poll.anonymous === true || poll.hidden === true;

export const isOver = (poll: Poll, results: PollResults | undefined, now: number) =>
  results?.closedAt !== undefined || (poll.endsAt !== undefined && poll.endsAt <= now);

/** How many chose each option; undefined while one is not told. */
export function countsOf(poll: Poll, results: PollResults | undefined, now: number): readonly number[] | undefined {
  const told = poll.hidden !== true || isOver(poll, results, now) || (results?.mine?.length ?? 0) > 0;
  if (!told) return undefined;
  return results ? results.counts : poll.options.map(() => 0);
}

/** Whether one may see who chose what, and somebody did. */
export const tellsWho = (poll: Poll, results: PollResults | undefined, now: number) =>
  !poll.anonymous && (results?.voters ?? 0) > 0 && countsOf(poll, results, now) !== undefined;

/** Whole percents of who voted; where one chooses one option they come to 100. */
export function shares(counts: readonly number[], voters: number, multiple: boolean): readonly number[] {
  const exact = counts.map((count) => (voters > 0 ? (count * 100) / voters : 0));
  if (multiple || voters === 0) return exact.map(Math.round);
  const whole = exact.map(Math.floor);
  const rest = 100 - whole.reduce((sum, share) => sum + share, 0);
  const next = exact
    .map((share, option) => ({ option, part: share % 1 }))
    .toSorted((one, two) => two.part - one.part || one.option - two.option)
    .slice(0, rest);
  return whole.map((share, option) => share + (next.some((each) => each.option === option) ? 1 : 0));
}

/** What one has chosen after a press on an option. */
export function pressed(poll: Poll, mine: readonly number[], option: number): number[] {
  if (mine.includes(option)) return mine.filter((each) => each !== option);
  return poll.multiple ? [...mine, option].toSorted((one, two) => one - two) : [option];
}

/** As text, to be copied. */
export const pollText = (question: string, poll: Poll, counts?: readonly number[]) =>
  [question, ...poll.options.map((option, place) => `- ${option}${counts ? ` (${counts[place] ?? 0})` : ""}`)].join(
    "\n",
  );
