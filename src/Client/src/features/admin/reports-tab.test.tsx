import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ReportRow } from "@/contracts/wire";
import { rememberPeople } from "@/lib/people";
import { useProfileCard } from "@/lib/profile-card";
import { useToast } from "@/lib/toast";
import { ReportsTab } from "./reports-tab";

const ask = vi.fn<typeof fetch>();
const person = (id: string, displayName: string) => ({ id, name: id, displayName });
const row = (id: string, change: Partial<ReportRow> = {}): ReportRow => ({
  id,
  at: Date.UTC(2026, 4, 4, 12),
  by: "ben",
  reason: "spam",
  room: "garden",
  seq: 7,
  author: "ada",
  postedAt: Date.UTC(2026, 4, 4, 11),
  said: "Buy **my** beans",
  ...change,
});

let waiting: ReportRow[];
let decided: ReportRow[];
/** What the server does with a decision. */
let onDecide: (report: ReportRow, act: string) => Response;

const asked = () => ask.mock.calls.map(([path, init]) => `${init?.method} ${(path as string).slice("/api/v1".length)}`);
const refuse = (code: string, status: number) => Response.json({ code, detail: "" }, { status });

function move(report: ReportRow, decision: "dismissed" | "deleted", decidedBy = "cleo") {
  const moved: ReportRow = { ...report, decision, decidedBy, decidedAt: Date.UTC(2026, 4, 4, 13) };
  waiting = waiting.filter(({ id }) => id !== report.id);
  decided = [moved, ...decided];
  return moved;
}

function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <ReportsTab roomTitle={(room) => (room === "garden" ? "#garden" : undefined)} />
    </QueryClientProvider>,
  );
}

const cards = async () =>
  within(await screen.findByRole("list", { name: "Reports" })).findAllByText(/reported a message/);
const cardOf = async (text: string) => {
  const card = (await screen.findByText(text)).closest<HTMLElement>("ul[aria-label=Reports] > li");
  return within(card!);
};

beforeEach(() => {
  waiting = [row("1"), row("2", { by: "dan", reason: "harassment", said: "Go away", room: "cellar" })];
  decided = [];
  onDecide = (report, act) => Response.json(move(report, act === "dismiss" ? "dismissed" : "deleted"));
  rememberPeople([person("ada", "Ada"), person("ben", "Ben"), person("cleo", "Cleo"), person("dan", "Dan")]);
  vi.stubGlobal("fetch", ask.mockReset());
  ask.mockImplementation((path) => {
    const url = new URL(path as string, "http://here");
    const [, id, act = ""] = /reports\/(.+)\/(.+)/.exec(url.pathname) ?? [];
    const items = url.searchParams.get("decided") === "true" ? decided : waiting;
    const report = waiting.find((each) => each.id === id);
    if (id === undefined) return Promise.resolve(Response.json({ items }));
    return Promise.resolve(report ? onDecide(report, act) : refuse("already-done", 409));
  });
});
afterEach(() => {
  useToast.setState({ toast: undefined });
  useProfileCard.setState({ card: undefined });
  vi.unstubAllGlobals();
});

it("shows who reported what, why, and where it was said", async () => {
  const file = { id: "f", name: "beans.pdf", size: 1_000, type: "application/pdf", kind: "other" } as const;
  waiting = [row("1", { text: "Again\nand again", said: "Buy **my** beans\nNow", files: [file] }), waiting[1]!];
  show();

  expect((await cards()).map((each) => each.textContent)).toEqual([
    "Ben reported a message of Ada",
    "Dan reported a message of Ada",
  ]);
  const [first, second] = screen.getAllByRole("figure");
  expect(first?.textContent).toContain("Buy **my** beans\nNow");
  expect(first?.textContent).toContain("in #garden");
  expect(within(first!).getByText("beans.pdf")).toBeTruthy();
  expect(second?.textContent).toContain("in a room that is not yours");
  expect(screen.getByText(/Again\s+and again/)).toBeTruthy();
  expect(screen.getByText("Harassment")).toBeTruthy();
  expect(screen.getAllByRole("link").map((link) => link.getAttribute("href"))).toEqual(["/rooms/garden/messages/7"]);
  expect(asked()).toEqual(["GET /admin/reports?decided=false&limit=50"]);

  await userEvent.click(within(first!).getByRole("button", { name: "Ada" }));
  expect(useProfileCard.getState().card?.user).toBe("ada");
});

it("dismisses a report, and says so among those that are decided", async () => {
  show();
  await userEvent.click((await cardOf("Buy **my** beans")).getByRole("button", { name: "Dismiss" }));

  await waitFor(() => expect(screen.queryByText("Buy **my** beans")).toBeNull());
  expect(asked()).toContain("POST /admin/reports/1/dismiss");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "Waiting" })));
  expect(screen.getByText("Go away")).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: "Decided" }));
  const card = await cardOf("Buy **my** beans");
  expect(card.getByText(/^Cleo dismissed it, /)).toBeTruthy();
  expect(card.queryByRole("button", { name: "Dismiss" })).toBeNull();
  expect(card.queryByRole("button", { name: "Delete the message" })).toBeNull();
});

it("deletes the message once that is confirmed, and not before", async () => {
  show();
  const button = (await cardOf("Go away")).getByRole("button", { name: "Delete the message" });
  await userEvent.click(button);
  await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel" }));
  await waitFor(() => expect(document.activeElement).toBe(button));
  expect(asked()).toHaveLength(1);

  await userEvent.click(button);
  const dialog = within(await screen.findByRole("dialog", { name: "Delete this message?" }));
  expect(dialog.getByText(/The message of Ada disappears for everybody/)).toBeTruthy();
  await userEvent.click(dialog.getByRole("button", { name: "Delete the message" }));

  await waitFor(() => expect(screen.queryByText("Go away")).toBeNull());
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(asked()).toContain("POST /admin/reports/2/delete-message");
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole("region", { name: "Waiting" })));
  await userEvent.click(screen.getByRole("button", { name: "Decided" }));
  expect((await cardOf("Go away")).getByText(/^Cleo deleted the message, /)).toBeTruthy();
});

it.each([
  ["Dismiss", false],
  ["Delete the message", true],
])("says that somebody else was first, and shows what is left (%s)", async (name, confirmed) => {
  show();
  const button = (await cardOf("Go away")).getByRole("button", { name });
  move(waiting[1]!, "dismissed", "dan");
  await userEvent.click(button);
  if (confirmed) await userEvent.click(within(await screen.findByRole("dialog")).getByRole("button", { name }));

  await waitFor(() => expect(screen.queryByText("Go away")).toBeNull());
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(useToast.getState().toast?.text).toBe("Somebody else has decided this already.");
});

it("says why a decision failed, and leaves the report where it is", async () => {
  onDecide = () => refuse("unavailable", 503);
  show();
  const card = await cardOf("Go away");
  await userEvent.click(card.getByRole("button", { name: "Dismiss" }));
  expect((await card.findByRole("alert")).textContent).toContain("A part of the server is away");

  await userEvent.click(card.getByRole("button", { name: "Delete the message" }));
  const dialog = within(await screen.findByRole("dialog"));
  await userEvent.click(dialog.getByRole("button", { name: "Delete the message" }));
  expect((await dialog.findByRole("alert")).textContent).toContain("A part of the server is away");
  expect(card.getByText("Go away")).toBeTruthy();
});

it("says that there is nothing to look at, and that nothing is decided", async () => {
  waiting = [];
  show();

  expect(await screen.findByText("Nothing to look at")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Decided" }));
  expect(await screen.findByText("Nothing is decided yet")).toBeTruthy();
  expect(asked()).toEqual(["GET /admin/reports?decided=false&limit=50", "GET /admin/reports?decided=true&limit=50"]);
});

it("offers to try again what could not be loaded", async () => {
  ask.mockImplementationOnce(() => Promise.resolve(refuse("unavailable", 503)));
  show();

  expect((await screen.findByRole("alert")).textContent).toContain("This could not be loaded");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  expect(await cards()).toHaveLength(2);
});

it("loads more of them when that is asked for", async () => {
  const [first, second] = waiting;
  ask.mockImplementation((path) =>
    Promise.resolve(
      Response.json((path as string).includes("cursor=c1") ? { items: [second] } : { items: [first], next: "c1" }),
    ),
  );
  show();
  expect(await cards()).toHaveLength(1);
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));

  await waitFor(async () => expect(await cards()).toHaveLength(2));
  expect(asked().at(-1)).toBe("GET /admin/reports?decided=false&cursor=c1&limit=50");
  expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
});

it("shows the beginning of a very long message, until all of it is asked for", async () => {
  waiting = [row("1", { said: Array.from({ length: 60 }, (_, line) => `line ${line}`).join("\n") })];
  show();
  await cards();
  expect(screen.queryByText(/line 59/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show the whole message" }));

  expect(screen.getByText(/line 59/)).toBeTruthy();
});
