import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ScheduledView } from "@/contracts/wire";
import { ScheduledList } from "./scheduled-list";
import { SendLater } from "./send-later";
import { toField } from "@/lib/times";

const ask = vi.fn<typeof fetch>();
const onDone = vi.fn<(added: ScheduledView) => void>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));
const refuse = (code: string, status: number) => () => json({ code, detail: "" }, status);
const bodies = () => ask.mock.calls.map(([, init]) => (init?.body ? (JSON.parse(init.body as string) as object) : {}));
const waiting: ScheduledView = { id: "1", room: "r", at: 1_800_000_000_000, text: "good morning" };

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  onDone.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

const within = (children: React.ReactNode) =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      {children}
    </QueryClientProvider>,
  );

const choose = () =>
  within(<SendLater room="r" text="hello" clockThere={() => "23:00"} onDone={onDone} onClose={() => undefined} />);

it("schedules for what is offered, and shows the clock of the other", async () => {
  ask.mockImplementationOnce(() => json(waiting, 201));
  choose();
  expect(screen.getByRole("button", { name: /In 20 minutes.*23:00 there/ })).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: /Tomorrow morning/ }));

  await waitFor(() => expect(onDone).toHaveBeenCalledExactlyOnceWith(waiting));
  const [wish] = bodies() as { room: string; at: number; message: { text: string } }[];
  expect(wish).toMatchObject({ room: "r", message: { text: "hello" } });
  expect(toField(wish?.at ?? 0)).toMatch(/T09:00$/);
});

it("tries again with the same client id", async () => {
  ask.mockImplementationOnce(refuse("unavailable", 503)).mockImplementationOnce(() => json(waiting, 201));
  choose();
  await userEvent.click(screen.getByRole("button", { name: "Schedule" }));
  expect((await screen.findByRole("alert")).textContent).toBe("A part of the server is away. Try again in a moment.");
  await userEvent.click(screen.getByRole("button", { name: "Schedule" }));

  await waitFor(() => expect(onDone).toHaveBeenCalled());
  const [one, two] = bodies() as { message: { clientId: string } }[];
  expect(one?.message.clientId).toBe(two?.message.clientId);
});

it("says that a time is over", async () => {
  ask.mockImplementationOnce(refuse("bad-request", 400));
  choose();
  await userEvent.click(screen.getByRole("button", { name: "Schedule" }));

  expect((await screen.findByRole("alert")).textContent).toBe("Choose a time to come, within a year.");
});

const list = () => within(<ScheduledList placeOf={(room) => (room === "r" ? "#garden" : undefined)} before={null} />);

it("shows what failed first and why", async () => {
  const failed = { ...waiting, id: "2", room: "gone", failed: "muted", reason: "Too loud" };
  ask.mockImplementation(() => json([waiting, failed]));
  list();

  const [first, second] = await screen.findAllByRole("listitem");
  expect(first?.textContent).toContain("A room that is not yours any more");
  expect(first?.textContent).toContain("Reason: Too loud");
  expect(second?.textContent).toContain("#garden");
  expect(second?.textContent).not.toContain("Not sent");
});

it("says that nothing waits", async () => {
  ask.mockImplementation(() => json([]));
  list();

  expect(await screen.findByRole("heading", { name: "Nothing waits to be sent" })).toBeTruthy();
});

it("offers to try again when the list does not come", async () => {
  ask.mockImplementationOnce(refuse("internal", 500)).mockImplementation(() => json([waiting]));
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByText("good morning")).toBeTruthy();
});

it("changes text and time", async () => {
  ask.mockImplementation(() => json([waiting]));
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  await userEvent.clear(screen.getByRole("textbox", { name: "Message" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Message" }), "good evening");
  ask.mockImplementationOnce(() => json(waiting));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(ask.mock.calls[1]?.[0]).toBe("/api/v1/users/me/scheduled/1");
  expect(bodies()[1]).toEqual({ text: "good evening", mentions: [], at: waiting.at - (waiting.at % 60_000) });
});

it.each([
  ["@all good evening", { calls: "all" }],
  ["good evening", {}],
  ["@here good evening", {}],
])("calls all no more when the text does not: %s", async (text, calls) => {
  ask.mockImplementation(() => json([{ ...waiting, text: "@all good morning", calls: "all" }]));
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  fireEvent.change(screen.getByRole("textbox", { name: "Message" }), { target: { value: text } });
  ask.mockImplementationOnce(() => json(waiting));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(bodies()[1]).toEqual({ text, mentions: [], ...calls, at: waiting.at - (waiting.at % 60_000) });
});

it("leaves alone whom it calls when only its time changes", async () => {
  ask.mockImplementation(() => json([{ ...waiting, text: "@ben good morning" }]));
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Edit" }));
  fireEvent.change(screen.getByLabelText("When"), { target: { value: "2027-03-01T09:00" } });
  ask.mockImplementationOnce(() => json(waiting));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  expect(bodies()[1]).toEqual({ at: new Date("2027-03-01T09:00").getTime() });
});

it("deletes only after asking", async () => {
  ask.mockImplementation(() => json([waiting]));
  list();
  await userEvent.click(await screen.findByRole("button", { name: "Delete" }));
  expect(ask).toHaveBeenCalledOnce();
  ask.mockImplementationOnce(() => Promise.resolve(new Response(null, { status: 204 })));
  await userEvent.click(screen.getAllByRole("button", { name: "Delete" }).at(-1)!);

  await waitFor(() => expect(ask.mock.calls[1]?.[1]?.method).toBe("DELETE"));
});

it("says why it cannot be sent now, and keeps it", async () => {
  ask.mockImplementation(() => json([waiting]));
  list();
  await screen.findByText("good morning");
  ask.mockImplementationOnce(refuse("archived", 403));
  await userEvent.click(screen.getByRole("button", { name: "Send now" }));

  expect((await screen.findByRole("alert")).textContent).toBe("This room is archived: it is only read.");
  expect(screen.getByText("good morning")).toBeTruthy();
});
