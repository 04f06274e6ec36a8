import { render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MessagePosted } from "@/contracts/wire";
import { forgetHidden, setHidden, showHidden, useHidden } from "@/lib/hidden";
import { useSession } from "@/lib/session";
import { useToast } from "@/lib/toast";
import { editLast, endEditing, useEditing } from "@/features/timeline/acts/editing";
import { latestMessage } from "@/features/timeline/latest-message";
import { MessageRow } from "@/features/timeline/message-row";
import { TimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow as Row } from "@/features/timeline/rows";
import { emptyTimeline } from "@/features/timeline/timeline";
import { changeTimeline, forgetTimelines, startTimeline } from "@/features/timeline/timeline-store";
import { threadRows } from "@/features/timeline/threads/thread-rows";
import { emptyThread } from "@/features/timeline/threads/thread";
import { hide } from "./hide";
import { hiddenTail } from "./hidden-tail";

const ask = vi.fn<typeof fetch>();

beforeEach(() => {
  vi.stubGlobal(
    "fetch",
    ask.mockReset().mockImplementation(() => Promise.resolve(new Response(null, { status: 204 }))),
  );
});
afterEach(() => {
  forgetHidden();
  vi.unstubAllGlobals();
});

const post = (seq: number, extra: Partial<MessagePosted> = {}): MessagePosted => ({
  type: "message.posted",
  seq,
  ordinal: seq,
  at: 0,
  by: "ben",
  clientId: `c${seq}`,
  text: `no. ${seq}`,
  ...extra,
});
const row: Row = {
  kind: "message",
  key: "k",
  holds: true,
  by: "ben",
  at: 0,
  text: "Never mind",
  opens: true,
  clientId: "c",
  seq: 7,
  hidden: true,
};

it("hides with a way back", async () => {
  await hide("r", 7);
  expect(useHidden.getState().since).toEqual({ "r 7": true });
  useToast.getState().toast?.undo?.();

  expect(useHidden.getState().since).toEqual({ "r 7": false });
  await waitFor(() =>
    expect(ask.mock.calls.map(([path, init]) => `${init?.method} ${path as string}`)).toEqual([
      "PUT /api/v1/rooms/r/messages/7/hidden",
      "DELETE /api/v1/rooms/r/messages/7/hidden",
    ]),
  );
});

it("says that it is hidden in place of its words, until those are asked for", async () => {
  showHidden(undefined);
  const { rerender } = render(<MessageRow row={row} onEdit={() => undefined} />, {
    wrapper: ({ children }) => <TimelineRoom value="r">{children}</TimelineRoom>,
  });
  expect(await screen.findByText("You have hidden this message")).toBeTruthy();
  expect(screen.queryByText("Never mind")).toBeNull();

  showHidden("r");
  rerender(<MessageRow row={{ ...row }} onEdit={() => undefined} />);
  expect(await screen.findByText("Never mind")).toBeTruthy();
  expect(await screen.findByText("Hidden for you")).toBeTruthy();
});

it("reads the end of the room with what stands before it", () => {
  const timeline = { ...emptyTimeline(3), events: [post(1), post(2), post(3, { thread: 1 })], start: true };
  const has = (seq: number) => seq === 2;

  expect(hiddenTail({ ...timeline, following: true }, { has, shown: false })?.seq).toBe(2);
  expect(hiddenTail({ ...timeline, following: true }, { has, shown: true })).toBeUndefined();
  expect(hiddenTail({ ...timeline, following: true }, { has: (seq) => seq === 1, shown: false })).toBeUndefined();
  expect(hiddenTail({ ...timeline, following: false }, { has, shown: false })).toBeUndefined();
});

const reply = (seq: number) => ({ ...post(seq), thread: 1 });

it("neither edits nor answers what is out of sight", async () => {
  useSession.setState({ me: { id: "ben", name: "ben", displayName: "Ben", role: "member" } });
  startTimeline("r", 0, true);
  changeTimeline("r", (timeline) => ({ ...timeline, events: [post(1), post(2)] }));
  await setHidden("r", 2, true);

  expect(latestMessage("r")).toBe(1);
  expect(editLast("r") && useEditing.getState().message).toBe(1);
  showHidden("r");
  expect(latestMessage("r")).toBe(2);
  endEditing();
  forgetTimelines();
  useSession.setState({ me: undefined });
});

it("leaves hidden replies out of a thread, and keeps what they are about", () => {
  const thread = {
    ...emptyThread("r", 1, "me"),
    about: post(1),
    replies: [reply(2), reply(3)],
  };
  const rows = threadRows(
    thread,
    [],
    { me: "me", newAfter: undefined, hides: { has: (seq) => seq < 3, shown: false } },
    {},
  );

  expect(rows.flatMap((each) => (each.kind === "message" ? [[each.seq, each.hidden]] : []))).toEqual([
    [1, true],
    [3, undefined],
  ]);
});
