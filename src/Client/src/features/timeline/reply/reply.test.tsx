import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MessageExcerpt, RoomEvent } from "@/contracts/wire";
import { useExcerpts } from "@/lib/excerpts";
import { rememberPeople } from "@/lib/people";
import { TimelineRoom } from "@/features/timeline/room-context";
import { forgetTimelines, startTimeline, timelineEvents } from "@/features/timeline/timeline-store";
import { Quote } from "./quote";
import { ReplyBar } from "./reply-bar";
import { reply, replyIn, replyToLatest, setReply, takeReply } from "./replying";

const base = { at: 0, by: "ada" };
const post = (seq: number, text: string): RoomEvent => ({
  ...base,
  type: "message.posted",
  seq,
  ordinal: seq,
  clientId: `c${seq}`,
  text,
});
const excerpt = (seq: number, change: Partial<MessageExcerpt> = {}): MessageExcerpt => ({
  seq,
  ...base,
  text: "far up",
  cut: false,
  deleted: false,
  revision: 0,
  ...change,
});

const push = (...events: RoomEvent[]) =>
  act(() => timelineEvents({ room: "r", from: events[0]?.seq ?? 0, to: events.at(-1)?.seq ?? 0, events }));

const show = (seq: number) =>
  render(
    <TimelineRoom value="r">
      <Quote seq={seq} />
    </TimelineRoom>,
  );

beforeEach(() => {
  rememberPeople([{ id: "ada", name: "ada", displayName: "Ada Okafor" }]);
  startTimeline("r", 0, true);
  push(post(1, "**Shall** we\nstart?"), post(2, "Yes"));
  vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("offline"));
});

afterEach(() => {
  forgetTimelines();
  useExcerpts.setState({ byRoom: {} });
  setReply("r", undefined);
  history.replaceState(null, "", "/");
});

it("shows in one line what was answered, and leads there", async () => {
  show(1);
  const quote = screen.getByRole("button", { name: "Reply to Ada Okafor: Shall we start?. Go to it." });
  await userEvent.click(quote);

  expect(location.pathname).toBe("/rooms/r/messages/1");
});

it("follows what becomes of it", () => {
  show(1);
  push({ ...base, type: "message.edited", seq: 3, message: 1, text: "Shall we begin?" });
  expect(screen.getByRole("button").textContent).toContain("Shall we begin?");

  push({ ...base, type: "message.deleted", seq: 4, message: 1 });
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.getByText("A deleted message")).toBeTruthy();
});

it("takes what is not in the window from the server, and says when there is none", () => {
  useExcerpts.setState({ byRoom: { r: { 70: excerpt(70), 71: null, 72: excerpt(72, { deleted: true, text: "" }) } } });
  show(70);
  expect(screen.getByRole("button").textContent).toContain("far up");
  show(71);
  expect(screen.getByText("A message that is not here any more")).toBeTruthy();
  show(72);
  expect(screen.getByText("A deleted message")).toBeTruthy();
});

it("keeps by room what is to be answered, until it is taken or given up", async () => {
  reply("r", 1);
  setReply("other", 9);
  render(<ReplyBar room="r" message={1} />);
  expect(screen.getByRole("status").textContent).toContain("Reply to Ada Okafor");
  await userEvent.click(screen.getByRole("button", { name: "Do not reply" }));

  expect(replyIn("r")).toBeUndefined();
  expect(takeReply("other")).toBe(9);
  expect(takeReply("other")).toBeUndefined();
});

it("answers the newest message of the room that is not deleted", () => {
  push({ ...base, type: "message.deleted", seq: 3, message: 2 });
  push({
    ...base,
    type: "message.posted",
    seq: 4,
    ordinal: 2,
    clientId: "c4",
    text: "apart",
    thread: 1,
    threadOrdinal: 1,
  });
  expect(replyToLatest("r")).toBe(true);
  expect(replyIn("r")).toBe(1);
  expect(replyToLatest("nowhere")).toBe(false);
});

it("does not answer what was deleted meanwhile, and says so before", () => {
  reply("r", 2);
  render(<ReplyBar room="r" message={2} />);
  push({ ...base, type: "message.deleted", seq: 3, message: 2 });

  expect(screen.getByRole("status").textContent).toContain("Yours is sent without it.");
  expect(takeReply("r")).toBeUndefined();
  expect(replyIn("r")).toBeUndefined();
});
