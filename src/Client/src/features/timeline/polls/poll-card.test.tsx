import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it, vi } from "vitest";
import type { Poll } from "@/contracts/wire";
import { useWishes } from "@/features/timeline/acts/acts";
import type { MessageRights } from "@/features/timeline/acts/rights";
import { TimelineRights, TimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { chat } from "@/realtime/chat";
import { useSession } from "@/lib/session";
import { PollCard } from "./poll-card";

const poll: Poll = { options: ["Green", "Black"] };
const rights: MessageRights = { react: true, edit: true, pin: false, deleteAny: false, editSeconds: undefined };

const row = (change: Partial<MessageRow> = {}): MessageRow => ({
  kind: "message",
  key: "k",
  holds: true,
  by: "ada",
  at: 0,
  text: "Which tea?",
  opens: true,
  clientId: "c",
  seq: 4,
  poll,
  ...change,
});

const show = (change: Partial<MessageRow> = {}, may: Partial<MessageRights> = {}) => {
  const shown = row(change);
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <TimelineRoom value="r">
        <TimelineRights value={{ ...rights, ...may }}>
          <PollCard row={shown} poll={shown.poll ?? poll} />
        </TimelineRights>
      </TimelineRoom>
    </QueryClientProvider>,
  );
};

const standing = (counts: number[], mine?: number[]) => ({
  note: {
    message: 4,
    revision: 9,
    reactions: [],
    poll: { counts, voters: counts[0]! + counts[1]!, ...(mine && { mine }) },
  },
});

afterEach(() => {
  vi.restoreAllMocks();
  useWishes.setState({ wishes: [] });
});

it("is a group of choices with names and counts, and a press votes", async () => {
  const vote = vi.spyOn(chat, "vote").mockResolvedValue({ value: { seq: 12, at: 0 } });
  show(standing([2, 1], [1]));

  const group = screen.getByRole("radiogroup", { name: /Which tea\?/ });
  const [green, black] = within(group).getAllByRole("radio");
  expect(green?.getAttribute("aria-label")).toBe("Green, 2 votes, 67 %");
  expect(black?.getAttribute("aria-checked")).toBe("true");
  await userEvent.click(screen.getByRole("radio", { name: /Green/ }));

  expect(vote).toHaveBeenCalledExactlyOnceWith("r", 4, [0]);
  expect(screen.getByRole("status").textContent).toBe("Your vote: Green");
});

it("takes the vote back by a press on it, or by the button", async () => {
  const vote = vi.spyOn(chat, "vote").mockResolvedValue({ value: { seq: 12, at: 0 } });
  show(standing([2, 1], [1]));

  await userEvent.click(screen.getByRole("radio", { name: /Black/ }));
  await userEvent.click(screen.getByRole("button", { name: "Take back my vote" }));

  expect(vote.mock.calls).toEqual([
    ["r", 4, []],
    ["r", 4, []],
  ]);
});

it("chooses several where one may", async () => {
  const vote = vi.spyOn(chat, "vote").mockResolvedValue({ value: { seq: 12, at: 0 } });
  show({ poll: { ...poll, multiple: true }, ...standing([0, 1], [1]) });

  await userEvent.click(screen.getByRole("checkbox", { name: /Green/ }));

  expect(vote).toHaveBeenCalledExactlyOnceWith("r", 4, [0, 1]);
});

it("tells no results before one has voted, where they come after", () => {
  show({ poll: { ...poll, hidden: true }, note: { message: 4, revision: 9, reactions: [], poll: { voters: 3 } } });

  expect(screen.getByRole("radio", { name: "Green" })).toBeTruthy();
  expect(screen.getByText(/3 votes · results after voting/)).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Who voted" })).toBeNull();
});

it("takes no votes after its end, which it notices by itself", async () => {
  vi.useFakeTimers();
  const vote = vi.spyOn(chat, "vote");
  show({ poll: { ...poll, endsAt: Date.now() + 90_000 } });
  expect(screen.getByText("Ends in 2 minutes")).toBeTruthy();

  await act(() => vi.advanceTimersByTimeAsync(60_000));
  await act(() => vi.advanceTimersByTimeAsync(35_000));
  screen.getByRole("radio", { name: /Green/ }).click();
  vi.useRealTimers();

  expect(screen.getByText("Ended")).toBeTruthy();
  expect(screen.getByRole("radio", { name: /Green/ }).getAttribute("aria-disabled")).toBe("true");
  expect(vote).not.toHaveBeenCalled();
});

it("is read where one may not vote, and while it waits to be sent", async () => {
  const vote = vi.spyOn(chat, "vote");
  const { unmount } = show({}, { react: false });
  await userEvent.click(screen.getByRole("radio", { name: /Green/ }));
  unmount();
  const { seq: _, ...waiting } = row();
  render(<PollCard row={waiting} poll={poll} />);
  await userEvent.click(screen.getByRole("radio", { name: /Green/ }));

  expect(vote).not.toHaveBeenCalled();
});

it("is ended by its author", async () => {
  const ended = vi.spyOn(chat, "act").mockResolvedValue({ value: { seq: 12, at: 0 } });
  const { unmount } = show();
  expect(screen.queryByRole("button", { name: "End the poll" })).toBeNull();
  unmount();
  const before = useSession.getState();
  useSession.setState({ me: { id: "ada" } as NonNullable<typeof before.me> });
  show();

  await userEvent.click(screen.getByRole("button", { name: "End the poll" }));

  expect(ended).toHaveBeenCalledExactlyOnceWith("ClosePoll", "r", 4, undefined);
  useSession.setState(before);
});

it("shows what it says as text", () => {
  show({ text: "<b>Which</b> **tea**?", poll: { options: ["<img src=x onerror=alert(1)>", "Black"] } });

  expect(screen.getByText("<img src=x onerror=alert(1)>")).toBeTruthy();
  expect(screen.getByText(/<b>Which<\/b> \*\*tea\*\*\?/)).toBeTruthy();
});
