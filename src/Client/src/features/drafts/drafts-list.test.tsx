import { act, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { changeDraft, draftOf, replyOf, saveDraft, saveReply, useDrafts } from "@/lib/drafts";
import { useToast } from "@/lib/toast";
import { DraftsList } from "./drafts-list";

const show = () => render(<DraftsList before={null} placeOf={(room) => (room === "gone" ? undefined : `#${room}`)} />);

beforeEach(() => {
  useDrafts.setState({ drafts: {} });
});

it("lists what was begun, the last first, with the way to go on", () => {
  vi.useFakeTimers({ now: 1_000_000 });
  saveDraft("garden", "one");
  vi.advanceTimersByTime(5_000);
  saveDraft("garden/7", "two");
  saveDraft("sent", "x");
  saveDraft("sent", "");
  vi.useRealTimers();
  show();

  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual([
    "/rooms/garden/threads/7",
    "/rooms/garden",
  ]);
  expect(screen.getByRole("link", { name: /#garden in a thread.*two/ })).toBeTruthy();
});

it("says that there are none", () => {
  show();
  expect(screen.getByText("No drafts")).toBeTruthy();
});

it("lets a draft of a room one is not in any more be copied, and not opened", () => {
  saveDraft("gone", "to say");
  show();

  expect(screen.queryByRole("link")).toBeNull();
  expect(screen.getByText("A room you are not in")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Copy" })).toBeTruthy();
});

it("says why one is on this device only, deletes, and brings back what it deleted", async () => {
  saveDraft("garden/7", "long");
  saveReply("garden/7", 3);
  changeDraft("garden/7", (draft) => draft && { ...draft, refused: "too-many" });
  show();
  expect(screen.getByText(/On this device only/)).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: "Delete the draft" }));
  expect([draftOf("garden/7"), replyOf("garden/7")]).toEqual(["", undefined]);
  act(() => useToast.getState().toast?.undo?.());
  expect([draftOf("garden/7"), replyOf("garden/7")]).toEqual(["long", 3]);
});
