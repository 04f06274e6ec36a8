import { QueryClient } from "@tanstack/react-query";
import { beforeEach, expect, it, vi } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import type { MessagePosted } from "@/contracts/wire";
import { keptPolls } from "@/features/polls/kept-polls";
import { emptyForm } from "@/features/polls/poll-form";
import { joinedRoom, useRooms } from "@/features/rooms/rooms-store";
import { ask, useQuestion } from "@/features/timeline/acts/asking";
import { threadOf, useOpenThreads } from "@/features/timeline/threads/thread-store";
import { emptyThread } from "@/features/timeline/threads/thread";
import { startTimeline, timelineOf } from "@/features/timeline/timeline-store";
import { noteActivity, useActivity } from "@/lib/activity";
import { useExcerpts } from "@/lib/excerpts";
import { useDrafts } from "@/lib/drafts";
import { askToForward, useForwarding } from "@/lib/forwarding";
import { hearHidden, useHidden } from "@/lib/hidden";
import { useSavedSearches } from "@/lib/search/saved-searches";
import { askWhen, useReminders, useReminding } from "@/lib/reminders";
import { noteSaved, useSaved } from "@/lib/saved";
import { useSession } from "@/lib/session";
import { noteMark, threadKey, useThreads } from "@/lib/threads";
import { forgetAll } from "./forget";
import { openOverlay, useOverlay } from "./overlay";

const about: MessagePosted = {
  type: "message.posted",
  seq: 7,
  ordinal: 7,
  at: 0,
  by: "ada",
  clientId: "c",
  text: "between us",
};

beforeEach(() => void vi.stubGlobal("localStorage", {}));

it("leaves nothing of what one person saw to the next one", () => {
  const queries = new QueryClient();
  queries.setQueryData(["saved"], "between us");
  joinedRoom(roomView({ id: "r" }));
  startTimeline("r", 0, true);
  useOpenThreads.setState({ byKey: { [threadKey("r", 7)]: { ...emptyThread("r", 7, "ada"), about } } });
  noteMark({ room: "r", root: 7, following: true, read: 0, last: 1 });
  noteActivity(3);
  noteSaved("r", 7, true);
  hearHidden("r", 7, true, 1);
  useSavedSearches.setState({ all: [{ id: "s", name: "Beans", query: "beans", tells: true, offset: 0 }] });
  useReminders.setState({ byKey: { "r 7": { room: "r", message: 7, at: 1, note: "between us" } } });
  openOverlay({ kind: "later", room: "r", text: "between us" });
  askToForward({ room: "r", seq: 7, message: { by: "ada", at: 0, text: "between us" } });
  askWhen("r", 7);
  ask({ kind: "react", room: "r", seq: 7 });
  keptPolls.set("r ", { ...emptyForm, question: "between us" });
  useExcerpts.setState({ byRoom: { r: { 7: null } } });

  forgetAll(queries, "me");

  expect(useRooms.getState().byId).toEqual({});
  expect(timelineOf("r")).toBeUndefined();
  expect(threadOf("r", 7)).toBeUndefined();
  expect(useThreads.getState()).toMatchObject({ unread: 0, marks: {} });
  expect(useActivity.getState().unread).toBe(0);
  expect(useSaved.getState().since).toEqual({});
  expect(useReminders.getState().byKey).toBeUndefined();
  expect(useSavedSearches.getState().all).toBeUndefined();
  expect(useHidden.getState()).toMatchObject({ since: {}, revision: 0, known: false });
  expect(useExcerpts.getState().byRoom).toEqual({});
  expect(useOverlay.getState().overlay).toBeUndefined();
  expect(useForwarding.getState().asked).toBeUndefined();
  expect(useReminding.getState().asked).toBeUndefined();
  expect(useQuestion.getState().question).toBeUndefined();
  expect(keptPolls.size).toBe(0);
  expect(queries.getQueryData(["saved"])).toBeUndefined();
});

it("leaves what was not sent to who was put out, and nothing of it to who signed out", () => {
  const draft = { text: "not done", at: 0, revision: 0, kept: false, dirty: true };
  useDrafts.setState({ drafts: { "me:r": draft, "other:r": draft } });
  useSession.setState({ status: "out", lost: true });
  forgetAll(new QueryClient(), "me");
  expect(Object.keys(useDrafts.getState().drafts)).toEqual(["me:r", "other:r"]);

  useSession.setState({ status: "out", lost: false });
  forgetAll(new QueryClient(), "me");
  expect(Object.keys(useDrafts.getState().drafts)).toEqual(["other:r"]);
});
