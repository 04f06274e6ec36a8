import { describe, expect, it } from "vitest";
import type { MessageNote, Poll } from "@/contracts/wire";
import { fold, mergeNotes } from "@/features/timeline/notes";
import { wished } from "@/features/timeline/acts/acts";
import { countsOf, isOver, pollText, pressed, shares } from "./poll-state";

const poll: Poll = { options: ["Green", "Black", "None"] };
const base = { seq: 12, at: 50, message: 4 };
const note = (change: Partial<MessageNote> = {}): MessageNote => ({
  message: 4,
  revision: 9,
  reactions: [],
  ...change,
});

describe("a vote", () => {
  it("sets what is told, and what one chose oneself", () => {
    const act = { ...base, type: "poll.voted" as const, options: [1], counts: [0, 1, 0], voters: 1 };

    expect(fold(undefined, { ...act, by: "ada" }, "ada").poll).toEqual({ counts: [0, 1, 0], voters: 1, mine: [1] });
    expect(fold(undefined, { ...act, by: "bob" }, "ada").poll).toEqual({ counts: [0, 1, 0], voters: 1 });
  });

  it("leaves one's own choice as it is where it is not told whose vote it was", () => {
    const before = note({ poll: { counts: [1, 0, 0], voters: 1, mine: [0] } });
    const after = fold(before, { ...base, type: "poll.voted", by: "nobody", counts: [1, 1, 0], voters: 2 }, "ada");

    expect(after.poll).toEqual({ counts: [1, 1, 0], voters: 2, mine: [0] });
  });

  it("comes to nothing when it was taken back, and after the end", () => {
    const mine = note({ poll: { counts: [1, 0, 0], voters: 1, mine: [0] } });
    const back = { ...base, type: "poll.voted" as const, by: "ada", options: [], counts: [0, 0, 0], voters: 0 };

    expect(fold(mine, back, "ada").poll).toEqual({ counts: [0, 0, 0], voters: 0 });
    const closed = fold(mine, { ...base, type: "poll.closed", by: "bob", counts: [1, 0, 0], voters: 1 }, "ada");
    expect(closed.poll).toMatchObject({ closedBy: "bob", closedAt: 50, mine: [0] });
    expect(fold(closed, { ...back, seq: 13 }, "ada").poll).toEqual(closed.poll);
  });

  it("is shown before the server has answered, and counted", () => {
    const wish = { key: "k", room: "r", message: 4, method: "Vote" as const, options: [1], size: 3, at: 0 };

    expect(wished({}, [wish], "r", "ada")[4]?.poll).toEqual({ counts: [0, 1, 0], voters: 1, mine: [1] });
    const changed = wished({ 4: note({ poll: { counts: [1, 2, 0], voters: 3, mine: [0] } }) }, [wish], "r", "ada");
    expect(changed[4]?.poll).toEqual({ counts: [0, 3, 0], voters: 3, mine: [1] });
    const hidden = wished({ 4: note({ poll: { voters: 3 } }) }, [wish], "r", "ada");
    expect(hidden[4]?.poll).toEqual({ voters: 4, mine: [1] });
  });

  it("is taken from the server's note of the same revision", () => {
    const known = { 4: note({ poll: { voters: 1 } }) };

    expect(mergeNotes(known, [note({ poll: { voters: 1, mine: [2] } })])[4]?.poll?.mine).toEqual([2]);
    expect(mergeNotes(known, [note({ revision: 8, poll: { voters: 0 } })])).toBe(known);
    expect(mergeNotes(known, [note()])).toBe(known);
  });
});

describe("how a poll stands", () => {
  it("is told by voting, and at the end, where it is hidden", () => {
    const hidden = { ...poll, hidden: true, endsAt: 100 };

    expect(countsOf(hidden, undefined, 99)).toBeUndefined();
    expect(countsOf(hidden, { voters: 1, counts: [1, 0, 0], mine: [0] }, 99)).toEqual([1, 0, 0]);
    expect(countsOf(hidden, undefined, 100)).toEqual([0, 0, 0]);
    expect(isOver(hidden, undefined, 100)).toBe(true);
  });

  it.each([
    [[1, 1, 1], 3, false, [34, 33, 33]],
    [[2, 1, 0], 3, false, [67, 33, 0]],
    [[0, 0, 0], 0, false, [0, 0, 0]],
    [[2, 2, 1], 2, true, [100, 100, 50]],
  ])("%j of %i voters is %j percent", (counts, voters, multiple, percents) => {
    expect(shares(counts, voters, multiple)).toEqual(percents);
  });

  it("is copied as text", () => {
    expect(pollText("Tea?", poll, undefined)).toBe("Tea?\n- Green\n- Black\n- None");
    expect(pollText("Tea?", poll, [2, 0, 1])).toBe("Tea?\n- Green (2)\n- Black (0)\n- None (1)");
  });
});

it("chooses one, or several", () => {
  expect(pressed(poll, [0], 1)).toEqual([1]);
  expect(pressed(poll, [1], 1)).toEqual([]);
  expect(pressed({ ...poll, multiple: true }, [2], 0)).toEqual([0, 2]);
});
