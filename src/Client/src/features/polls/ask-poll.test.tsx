import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { Poll } from "@/contracts/wire";
import { AskPoll } from "./ask-poll";
import { emptyForm, moved, pollOf, problemsOf, withOption, withoutOption } from "./poll-form";
import type { Form } from "./poll-form";

const options = (...texts: string[]) => texts.map((text, key) => ({ key, text }));
const form = (change: Partial<Form>): Form => ({
  ...emptyForm,
  question: "Tea?",
  options: options("a", "b"),
  ...change,
});

function show(kept?: Form) {
  const onAsk = vi.fn<(question: string, poll: Poll) => void>();
  const onForm = vi.fn<(form: Form) => void>();
  render(<AskPoll place="#garden" form={kept} onForm={onForm} onAsk={onAsk} onClose={() => undefined} />);
  return { onAsk, onForm };
}

const option = (place: number) => screen.getByRole("textbox", { name: `Option ${place}` });

it("asks by keyboard alone", async () => {
  const { onAsk, onForm } = show();
  await userEvent.type(screen.getByRole("textbox", { name: "Question" }), "  Which   tea? ");
  await userEvent.type(option(1), "Green{Enter}Black{Enter}None{Enter}{Backspace}");
  expect(document.activeElement).toBe(option(3));
  await userEvent.keyboard("{Alt>}{ArrowUp}{/Alt}");
  expect(document.activeElement).toBe(option(2));
  await userEvent.selectOptions(screen.getByRole("combobox", { name: "Ends" }), "When you end it");
  await userEvent.click(screen.getByRole("checkbox", { name: /^Anonymous/ }));
  await userEvent.click(screen.getByRole("button", { name: "Send poll" }));

  expect(onAsk).toHaveBeenCalledExactlyOnceWith("Which tea?", { options: ["Green", "None", "Black"], anonymous: true });
  expect(onForm.mock.lastCall?.[0].anonymous).toBe(true);
});

it("says what is wrong, and asks nothing", async () => {
  const { onAsk } = show(form({ question: " ", options: options("Same", "same ") }));

  await userEvent.click(screen.getByRole("button", { name: "Send poll" }));

  expect(screen.getByText("Write what you want to know.")).toBeTruthy();
  expect(document.activeElement).toBe(screen.getByRole("textbox", { name: "Question" }));
  expect(screen.getByText("This option is there already.")).toBeTruthy();
  expect(onAsk).not.toHaveBeenCalled();
});

it("has two to ten options", () => {
  expect(withoutOption(options("a", "b"), 0)).toHaveLength(2);
  const ten = options(..."a b c d e f g h i j".split(" "));
  expect(withOption(ten, 9)).toBe(ten);
  expect(withOption(options("a", "b"), 0).map(({ text }) => text)).toEqual(["a", "", "b"]);
  expect(moved(options("a", "b"), 0, -1).map(({ text }) => text)).toEqual(["a", "b"]);
});

it("leaves out options that are empty, and takes each length as people count it", () => {
  expect(problemsOf(options("a", "", "b"))).toEqual([undefined, undefined, undefined]);
  expect(problemsOf(options("a", ""))).toEqual([undefined, "empty"]);
  expect(problemsOf(options("👩‍👩‍👧‍👦".repeat(100), "x".repeat(101)))).toEqual([undefined, "long"]);
});

it("ends at a time to come, within ninety days", () => {
  const now = 1_000_000;
  expect(pollOf(form({ end: "hour" }), undefined, now)?.poll.endsAt).toBe(now + 3_600_000);
  expect(pollOf(form({ end: "own" }), now, now)).toBeUndefined();
  expect(pollOf(form({ end: "own" }), undefined, now)).toBeUndefined();
  expect(pollOf(form({ end: "own" }), now + 91 * 86_400_000, now)).toBeUndefined();
  expect(pollOf(form({ end: "own" }), now + 5, now)?.poll.endsAt).toBe(now + 5);
});
