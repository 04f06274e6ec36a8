import { act, renderHook } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { draftOf, saveDraft } from "@/lib/drafts";
import { enqueue, outboxEntries, replaceOutbox } from "@/features/timeline/outbox-store";
import { replyIn, setReply } from "@/features/timeline/reply/replying";
import { useWriting } from "./use-writing";

const composer = { current: { focus: vi.fn(), putBack: vi.fn<(text: string) => void>(), sent: vi.fn() } };
const writing = () => renderHook(() => useWriting("r", "#r", composer)).result;

afterEach(() => {
  replaceOutbox(() => []);
  composer.current.putBack.mockReset();
  setReply("r", undefined);
  saveDraft("r/7", "");
  history.replaceState(null, "", "/");
});

it("puts a message that was not sent back into the field, with what it answers", () => {
  const unsent = enqueue("r", "an answer", { replyTo: 5 });
  const { current } = writing();
  act(() => current.onEdit(unsent, "an answer"));

  expect(composer.current.putBack).toHaveBeenCalledExactlyOnceWith("an answer");
  expect(replyIn("r")).toBe(5);
  expect(outboxEntries()).toEqual([]);
});

it("puts a reply that was not sent back into its thread, also from the room", () => {
  saveDraft("r/7", "more");
  const unsent = enqueue("r", "for all", { thread: 7, echo: true });
  const { current } = writing();
  act(() => current.onEdit(unsent, "for all"));

  expect(composer.current.putBack).not.toHaveBeenCalled();
  expect(draftOf("r/7")).toBe("for all\nmore");
  expect(location.pathname).toBe("/rooms/r/threads/7");
  expect(outboxEntries()).toEqual([]);
});
