import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MessageNote, ThreadRow } from "@/contracts/wire";
import { rememberPeople } from "@/lib/people";
import { threadsSynced } from "@/lib/threads";
import { useToast } from "@/lib/toast";
import { ThreadsInbox } from "./threads-inbox";

const row = (root: number, read: number, last: number, notes: MessageNote[] = []): ThreadRow => ({
  mark: { room: "r", root, following: true, read, last, lastAt: 0 },
  events: [
    {
      type: "message.posted",
      seq: root,
      ordinal: root,
      at: 0,
      by: "ben",
      clientId: "c",
      text: `**No.** ${root}, @ben`,
    },
  ],
  notes,
});

const ask = vi.fn<typeof fetch>();
const asked = () => ask.mock.calls.map(([path, init]) => `${init?.method} ${path as string}`);
const answer = (...items: ThreadRow[]) => ask.mockImplementation(() => Promise.resolve(Response.json({ items })));

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ThreadsInbox placeOf={() => "#launch"} before={null} />
    </QueryClientProvider>,
  );

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  rememberPeople([{ id: "ben", name: "ben", displayName: "Ben Ito" }]);
  act(() => threadsSynced(1));
});
afterEach(() => vi.unstubAllGlobals());

it("says of each thread where it is, what it is about and how much is new", async () => {
  const deleted = { message: 8, revision: 9, reactions: [], deletedAt: 1, deletedBy: "ben" };
  answer(row(7, 1, 3), row(8, 2, 2, [deleted]));
  show();
  const [first, second] = await screen.findAllByRole("listitem");

  expect(first?.textContent).toContain("Ben Ito #launch");
  expect(first?.textContent).toContain("No. 7, @Ben Ito");
  expect(first?.textContent).toContain("2 new");
  expect(first?.querySelector("a")?.getAttribute("href")).toBe("/rooms/r/threads/7");
  expect(second?.textContent).not.toContain("No. 8");
  expect(second?.textContent).not.toContain("new");
});

it("asks once when it opens, and once more for a burst of replies", async () => {
  answer(row(7, 0, 1));
  show();
  await screen.findByRole("listitem");
  expect(ask).toHaveBeenCalledOnce();

  answer(row(8, 0, 1), row(7, 0, 1));
  act(() => threadsSynced(2));
  act(() => threadsSynced(2));
  await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(2));
  expect(ask).toHaveBeenCalledTimes(2);
});

it("asks for those with something new, and marks all as read", async () => {
  answer();
  show();
  expect(await screen.findByText("You follow no threads")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Unread" }));
  expect(await screen.findByText("No new replies")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Mark all as read" }));

  expect(asked().some((each) => each.includes("unread=true"))).toBe(true);
  expect(asked()).toContain("POST /api/v1/threads/read");
});

it("says why a thread is still followed", async () => {
  answer(row(7, 0, 1));
  show();
  await screen.findByRole("listitem");
  ask.mockRejectedValue(new TypeError("offline"));
  await userEvent.click(screen.getByRole("button", { name: "Stop following this thread" }));

  await waitFor(() => expect(useToast.getState().toast?.text).toBe("The server cannot be reached."));
  expect(screen.getByRole("listitem")).toBeTruthy();
});
