import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { useForwarding } from "@/lib/forwarding";
import { rememberPeople } from "@/lib/people";
import { forgetReminders, useReminders, useReminding } from "@/lib/reminders";
import { MessageRow } from "./message-row";
import { enqueue, markDelivery, outboxEntries, replaceOutbox } from "./outbox-store";
import type { MessageRow as Row } from "./rows";

rememberPeople([{ id: "ada", name: "ada", displayName: "Ada Okafor" }]);

const onEdit = vi.fn<(clientId: string, text: string) => void>();
const row = (change: Partial<Row> = {}): Row => ({
  kind: "message",
  key: "k",
  holds: true,
  by: "ada",
  at: Date.UTC(2026, 4, 4, 12),
  text: "Hello\nthere",
  opens: true,
  clientId: "c",
  ...change,
});

const show = (change: Partial<Row> = {}) => render(<MessageRow row={row(change)} onEdit={onEdit} />);

it("is read as author, text, time, also inside of a group", () => {
  for (const opens of [true, false]) {
    const { unmount } = show({ opens });
    const text = screen.getByRole("article").textContent;

    expect(text).toMatch(/Ada Okafor\s*Hello\nthere.*\d\d:\d\d/s);
    unmount();
  }
});

it.each([
  ["queued", "Waiting for the connection"],
  ["sending", "Sending…"],
  ["unconfirmed", "Not confirmed, retrying…"],
] as const)("says when it is %s", (delivery, words) => {
  show({ delivery });

  expect(screen.getByText(words)).toBeTruthy();
});

it("gives the reason and three ways on when it failed", async () => {
  const clientId = enqueue("r", "Hello");
  markDelivery(clientId, "failed", "forbidden");
  show({ delivery: "failed", code: "forbidden", clientId });

  expect(screen.getByText(/You do not have the right/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Retry" })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Edit" }));
  await userEvent.click(screen.getByRole("button", { name: "Delete" }));

  expect(onEdit).toHaveBeenCalledExactlyOnceWith(clientId, "Hello\nthere");
  expect(outboxEntries()).toEqual([]);
  replaceOutbox(() => []);
});

it("shows what it forwards below the comment, and does not offer to write that anew", async () => {
  const forwarded = { by: "ada", at: 0, text: "Beans" };
  const { unmount } = show({ text: "Look", forwarded });
  expect((await screen.findByRole("figure")).textContent).toContain("Beans");
  expect(screen.getByText("Look")).toBeTruthy();
  unmount();

  show({ text: "", forwarded, delivery: "failed", code: "forbidden" });
  expect(await screen.findByRole("figure")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Retry" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Edit" })).toBeNull();
});

it("asks where to forward it with F", async () => {
  show({ seq: 7, text: "Hello" });
  screen.getByRole("article").focus();
  await userEvent.keyboard("f");

  expect(useForwarding.getState().asked).toMatchObject({ seq: 7, message: { by: "ada", text: "Hello", seq: 7 } });
});

it("shortens what is very long, until it is asked for", async () => {
  const long = Array.from({ length: 60 }, (_, line) => `line ${line}`).join("\n");
  show({ text: long });

  expect(screen.queryByText(/line 59/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show the whole message" }));

  expect(screen.getByText(/line 59/)).toBeTruthy();
});

it("shows when one is to be reminded, and lets that be changed", async () => {
  useReminders.setState({ byKey: { " 7": { room: "", message: 7, at: Date.UTC(2030, 4, 4, 12) } } });
  show({ seq: 7 });
  await userEvent.click(await screen.findByRole("button", { name: /Reminder on .*2030/ }));

  expect(useReminding.getState().asked).toEqual({ room: "", message: 7 });
  forgetReminders();
});
