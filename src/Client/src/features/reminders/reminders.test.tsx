import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import type { ReactNode } from "react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MessageExcerpt, MessageReminder } from "@/contracts/wire";
import { forgetExcerpts } from "@/lib/excerpts";
import { rememberPeople } from "@/lib/people";
import { forgetReminders, useReminders, useReminding } from "@/lib/reminders";
import { toField } from "@/lib/times";
import { useToast } from "@/lib/toast";
import { ReminderDialog } from "./reminder-dialog";
import { RemindersList } from "./reminders-list";

const ask = vi.fn<typeof fetch>();
const asked = () =>
  ask.mock.calls.map(([path, init]) => [init?.method, path as string, init?.body as string].filter(Boolean).join(" "));
const at = new Date(2030, 4, 4, 10, 30).getTime();
const reminder: MessageReminder = { room: "r", message: 7, at, note: "With the long hose" };
const excerpt: MessageExcerpt = {
  seq: 7,
  at: 0,
  by: "ben",
  text: "Water **it**",
  cut: false,
  deleted: false,
  revision: 0,
};

const inside = ({ children }: { children: ReactNode }) => (
  <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
    {children}
  </QueryClientProvider>
);
const list = () =>
  render(<RemindersList before={null} placeOf={(room) => (room === "r" ? "#garden" : undefined)} />, {
    wrapper: inside,
  });
const wait = (...all: MessageReminder[]) =>
  useReminders.setState({ byKey: Object.fromEntries(all.map((each) => [`${each.room} ${each.message}`, each])) });

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  rememberPeople([{ id: "ben", name: "ben", displayName: "Ben" }]);
  ask.mockImplementation((path, init) =>
    Promise.resolve(
      init?.method === "DELETE"
        ? new Response(null, { status: 204 })
        : Response.json((path as string).includes("excerpts") ? [excerpt] : reminder),
    ),
  );
});
afterEach(() => {
  forgetReminders();
  forgetExcerpts();
  useReminding.setState({ asked: undefined });
  vi.unstubAllGlobals();
});

it("asks when, with a note, and undoes it", async () => {
  wait();
  const close = vi.fn();
  render(<ReminderDialog room="r" message={7} onClose={close} />, { wrapper: inside });
  await userEvent.type(screen.getByLabelText(/Note/), " Ask ");
  await userEvent.click(screen.getByRole("button", { name: /In one hour/ }));

  await waitFor(() => expect(close).toHaveBeenCalledOnce());
  expect(asked()[0]).toMatch(/^PUT \/api\/v1\/rooms\/r\/messages\/7\/reminder \{"at":\d+,"note":"Ask"\}$/);
  useToast.getState().toast?.undo?.();
  await waitFor(() => expect(asked()[1]).toBe("DELETE /api/v1/rooms/r/messages/7/reminder"));
});

it("says what is wrong with a time, and stays open", async () => {
  const close = vi.fn();
  ask.mockImplementation(() => Promise.resolve(Response.json({ code: "bad-request" }, { status: 400 })));
  render(<ReminderDialog room="r" message={7} onClose={close} />, { wrapper: inside });
  await userEvent.click(screen.getByRole("button", { name: "Remind me" }));

  expect((await screen.findByRole("alert")).textContent).toContain("at least a minute ahead");
  expect(close).not.toHaveBeenCalled();
});

it("shows the time and the note that there are", () => {
  wait(reminder);
  render(<ReminderDialog room="r" message={7} onClose={() => undefined} />, { wrapper: inside });

  expect(screen.getByLabelText<HTMLInputElement>(/Note/).value).toBe("With the long hose");
  expect(screen.getByLabelText<HTMLInputElement>("Or at").value).toBe(toField(at));
});

it("lists what waits, the earliest first, with the way to it", async () => {
  wait(reminder, { room: "r", message: 6, at: at - 1 }, { room: "gone", message: 3, at: at + 1, note: "Later" });
  list();

  const rows = await screen.findAllByRole("article");
  await waitFor(() => expect(rows[1]?.textContent).toContain("Water it"));
  expect(rows[1]?.textContent).toContain("With the long hose");
  expect(rows[1]?.querySelector("a")?.getAttribute("href")).toBe("/rooms/r/messages/7");
  expect(rows[2]?.textContent).toContain("A room that is not yours any more");
  expect(rows[2]?.querySelector("a")).toBeNull();
  expect(asked().some((each) => each.includes("/rooms/gone/"))).toBe(false);
});

it("is done with one, and brings it back", async () => {
  wait(reminder);
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Done, do not remind me" }));

  expect(await screen.findByText("No reminders")).toBeTruthy();
  useToast.getState().toast?.undo?.();
  expect(await screen.findByRole("article")).toBeTruthy();
  expect(asked()).toContainEqual(expect.stringContaining("PUT /api/v1/rooms/r/messages/7/reminder"));
});

it("offers another time", async () => {
  wait(reminder);
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Another time" }));

  expect(useReminding.getState().asked).toEqual({ room: "r", message: 7 });
});

it("says when they could not be loaded, and tries again", async () => {
  ask.mockRejectedValueOnce(new TypeError("offline"));
  list();
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
  ask.mockImplementation(() => Promise.resolve(Response.json([])));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByText("No reminders")).toBeTruthy();
});
