import type { MessageNote, PollClosed, PollResults, PollVoted, UserId } from "@/contracts/wire";

/** Of a poll whose results one is told by voting only, `counts` may be older than `voters` here: see `refresh-poll`. */
export function vote(note: MessageNote, act: PollVoted, me: UserId): MessageNote {
  const before: PollResults = note.poll ?? { voters: 0 };
  if (before.closedAt !== undefined) return note;
  const mine = act.by === me && act.options ? act.options : before.mine;
  const counts = act.counts ?? before.counts;
  return {
    ...note,
    poll: { voters: act.voters, ...(counts && { counts }), ...(mine && mine.length > 0 && { mine }) },
  };
}

export function close(note: MessageNote, { by, at, counts, voters }: PollClosed): MessageNote {
  if (note.poll?.closedAt !== undefined) return note;
  return { ...note, poll: { ...note.poll, counts, voters, closedBy: by, closedAt: at } };
}

/** How the poll of a message will stand once one has voted; the counts only if they are known. @param size How many options there are. */
export function votedSoon(before: PollResults | undefined, options: readonly number[], size: number) {
  const mine = before?.mine ?? [];
  const voters = (before?.voters ?? 0) - (mine.length > 0 ? 1 : 0) + (options.length > 0 ? 1 : 0);
  const counts = before ? before.counts : Array.from({ length: size }, () => 0);
  const next = counts?.map(
    (count, option) => count - (mine.includes(option) ? 1 : 0) + (options.includes(option) ? 1 : 0),
  );
  return { voters, options: [...options], ...(next && { counts: next }) };
}

/** How it will stand once it is closed, as far as that is known. */
export const closedSoon = (before: PollResults | undefined) => ({
  counts: before?.counts ? [...before.counts] : [],
  voters: before?.voters ?? 0,
});
