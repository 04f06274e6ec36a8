import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactElement } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { AccountRow, ServerRole } from "@/contracts/wire";
import { rememberPeople } from "@/lib/people";
import { useSession } from "@/lib/session";
import { AuditTab } from "./audit-tab";
import { UsersTab } from "./users-tab";

const ask = vi.fn<typeof fetch>();
const person = (id: string, displayName: string) => ({ id, name: id, displayName });
const row = (id: string, displayName: string, change: Partial<AccountRow> = {}): AccountRow => ({
  ...person(id, displayName),
  role: "member",
  state: "active",
  ...change,
});

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));

function show(screenOf: ReactElement, role: ServerRole = "administrator") {
  useSession.setState({ status: "in", me: { ...person("ada", "Ada"), role } });
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(<QueryClientProvider client={queries}>{screenOf}</QueryClientProvider>);
}

const bodies = () => ask.mock.calls.map(([url, init]) => [init?.method, url, init?.body]);

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  rememberPeople([person("ada", "Ada"), person("ben", "Ben")]);
});
afterEach(() => vi.unstubAllGlobals());

async function openMenu(name: string) {
  await userEvent.click(await screen.findByRole("button", { name: `Actions for ${name}` }));
  return screen.getAllByRole("menuitem").map((item) => item.textContent);
}

it("offers an administrator everything, but nothing on themselves", async () => {
  ask.mockImplementation(() => json({ items: [row("ada", "Ada", { role: "administrator" }), row("ben", "Ben")] }));
  show(<UsersTab />);

  expect(await openMenu("Ben")).toEqual([
    "Details",
    "Mute…",
    "Change role…",
    "Sign out everywhere…",
    "Link for a new password…",
    "Reset second factors…",
    "Disable…",
  ]);
  expect(screen.queryByRole("button", { name: "Actions for Ada" })).toBeNull();
});

it("offers a moderator to keep members in order, and nothing on those who keep order", async () => {
  ask.mockImplementation(() => json({ items: [row("ben", "Ben"), row("eve", "Eve", { role: "moderator" })] }));
  show(<UsersTab />, "moderator");

  expect(await openMenu("Ben")).toEqual(["Details", "Mute…", "Disable…"]);
  expect(screen.queryByRole("button", { name: "Actions for Eve" })).toBeNull();
});

it("shows what may be known of an account", async () => {
  const ben = row("ben", "Ben", { state: "disabled", reason: "Spam" });
  ask.mockImplementationOnce(() => json({ items: [ben] }));
  show(<UsersTab />);
  await openMenu("Ben");
  const disabled = { by: "ada", at: 1_772_366_400_250, reason: "Spam" };
  ask.mockImplementation(() =>
    json({ account: ben, createdAt: 1_772_366_400_250, disabled, sessions: 2, secondFactor: true }),
  );
  await userEvent.click(screen.getByRole("menuitem", { name: "Details" }));

  const dialog = within(screen.getByRole("dialog", { name: "Ben" }));
  expect((await dialog.findAllByRole("definition")).map((fact) => fact.textContent)).toEqual([
    "Member",
    "March 1, 2026",
    "2",
    "Yes",
    "Spam",
    expect.stringContaining("by Ada"),
  ]);
  expect(dialog.getByText("Disabled for ever")).toBeTruthy();
});

it("disables with a reason and not without", async () => {
  ask.mockImplementation(() => json({ items: [row("ben", "Ben")] }));
  show(<UsersTab />);
  await openMenu("Ben");
  await userEvent.click(screen.getByRole("menuitem", { name: "Disable…" }));
  const dialog = within(screen.getByRole("dialog", { name: "Disable Ben" }));

  await userEvent.click(dialog.getByRole("button", { name: "Disable" }));
  expect(dialog.getByRole("alert").textContent).toBe("Say why.");

  ask.mockImplementation(() => json({ code: "last-administrator", detail: "" }, 409));
  await userEvent.type(dialog.getByRole("textbox", { name: "Reason" }), "Spam{Enter}");
  expect((await dialog.findByRole("alert")).textContent).toContain("A server needs an administrator.");
  expect(bodies().at(-1)).toEqual(["PUT", "/api/v1/admin/users/ben/disabled", '{"reason":"Spam"}']);
});

it("says that nobody was found, and that there may be more to look through", async () => {
  ask.mockImplementationOnce(() => json({ items: [], next: "x" })).mockImplementationOnce(() => json({ items: [] }));
  show(<UsersTab />);

  await userEvent.click(await screen.findByRole("button", { name: "Show more" }));

  expect(await screen.findByRole("heading", { name: "Nobody here is like that" })).toBeTruthy();
});

it("says what went wrong and tries again", async () => {
  ask.mockImplementationOnce(() => json({ code: "forbidden", detail: "" }, 403));
  show(<UsersTab />);
  expect((await screen.findByRole("alert")).textContent).toContain("This could not be loaded");

  ask.mockImplementation(() => json({ items: [row("ben", "Ben")] }));
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByText("Ben")).toBeTruthy();
});

it("tells the audit log in sentences, also an act that it does not know", async () => {
  const at = Date.now();
  ask.mockImplementation(() =>
    json({
      items: [
        { seq: 4, at, act: "room.burnt", by: "ada", target: "ben" },
        { seq: 3, at, act: "account.role-changed", by: "ada", target: "ben", detail: "moderator" },
        { seq: 2, at, act: "account.role-changed", target: "ben", detail: "administrator" },
        { seq: 1, at, act: "account.disabled", by: "ada", target: "ben", reason: "Spam" },
      ],
    }),
  );
  show(<AuditTab />);

  const rows = await screen.findAllByRole("listitem");
  expect(rows.map((item) => item.textContent)).toEqual([
    expect.stringContaining("Ada: room.burnt Ben"),
    expect.stringContaining("Ada changed the role of Ben to Moderator"),
    expect.stringContaining("The server changed the role of Ben to Administrator"),
    expect.stringContaining("Ada disabled Ben for everSpam"),
  ]);
});
