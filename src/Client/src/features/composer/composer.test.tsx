import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { Composer } from "./composer";
import { draftOf, useDrafts } from "./drafts";

const onSend = vi.fn<(text: string) => void>();
const onTyping = vi.fn<() => void>();

function show(room = "r", maxBytes = 1_000) {
  const props = { room, name: "#launch", maxBytes, onSend, onTyping, onEscape: () => undefined };
  return render(<Composer {...props} />);
}

const field = () => screen.getByRole("textbox", { name: "Message to #launch" });

beforeEach(() => {
  onSend.mockClear();
  onTyping.mockClear();
  useDrafts.setState({ drafts: {} });
});

it("sends with Enter and breaks the line with Shift+Enter", async () => {
  show();
  await userEvent.type(field(), "one{Shift>}{Enter}{/Shift}two{Enter}");

  expect(onSend).toHaveBeenCalledExactlyOnceWith("one\ntwo");
  expect(field()).toHaveProperty("value", "");
});

it("leaves Enter to the input method", () => {
  show();
  fireEvent.change(field(), { target: { value: "にほん" } });
  const enter = createEvent.keyDown(field(), { key: "Enter", isComposing: true });
  fireEvent(field(), enter);

  expect(onSend).not.toHaveBeenCalled();
});

it("sends nothing when there is nothing but space", async () => {
  show();
  await userEvent.type(field(), "   {Enter}");

  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Send" })).toHaveProperty("disabled", true);
});

it("says by how much a text is too long, counted in bytes, and does not send it", async () => {
  show("r", 10);
  await userEvent.type(field(), "ääääää{Enter}");

  expect(screen.getByRole("status").textContent).toBe("2 characters too long");
  expect(onSend).not.toHaveBeenCalled();
});

it("keeps a draft for each room", async () => {
  const { unmount } = show("one");
  await userEvent.type(field(), "not done");
  unmount();
  show("two");

  expect(field()).toHaveProperty("value", "");
  expect(draftOf("one")).toBe("not done");
  expect(localStorage.getItem("livechat.drafts")).toContain("not done");
});

it("tells that someone is typing, not for every letter", async () => {
  show();
  await userEvent.type(field(), "hello there");

  expect(onTyping).toHaveBeenCalledOnce();
});
