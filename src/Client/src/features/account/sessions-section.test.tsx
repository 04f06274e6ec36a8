import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SessionRow } from "@/contracts/wire";
import { SessionsSection } from "./sessions-section";

const firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
const row = (id: string, device: string, current = false): SessionRow => ({
  id,
  device,
  source: "192.0.2.1",
  usedAt: 1_772_366_400_000,
  current,
});
const ask = vi.fn<typeof fetch>();
let open: SessionRow[] = [];

beforeEach(() => {
  open = [row("here", firefox, true), row("bot", "curl/8.14.1"), row("old", "")];
  ask.mockReset().mockImplementation((path, init) => {
    if (init?.method === "DELETE") {
      const id = (path as string).split("/sessions/")[1];
      open = open.filter((session) => (id === undefined ? session.current : session.id !== id));
      return Promise.resolve(new Response(null, { status: 204 }));
    }
    return Promise.resolve(Response.json(open));
  });
  vi.stubGlobal("fetch", ask);
});

afterEach(() => vi.unstubAllGlobals());

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <SessionsSection />
    </QueryClientProvider>,
  );
const deletes = () => ask.mock.calls.filter(([, init]) => init?.method === "DELETE").map(([path]) => path);

it("tells this device from the others, and names them", async () => {
  show();
  const here = await screen.findByRole("region", { name: "This device" });

  expect(within(here).getByText("Firefox on Linux")).toBeTruthy();
  expect(within(here).queryByRole("button")).toBeNull();
  const others = within(screen.getByRole("region", { name: "Other devices" }));
  expect(others.getByText("curl/8.14.1")).toBeTruthy();
  expect(others.getByText("Unknown device")).toBeTruthy();
});

it("signs one device out after asking once more", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Sign out: curl/8.14.1" }));
  expect(deletes()).toEqual([]);
  await userEvent.keyboard("{Enter}");

  await waitFor(() => expect(screen.queryByText("curl/8.14.1")).toBeNull());
  expect(deletes()).toEqual(["/api/v1/account/sessions/bot"]);
});

it("takes the question back on Esc", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Sign out: curl/8.14.1" }));
  await userEvent.keyboard("{Escape}");

  expect(screen.getByRole("button", { name: "Sign out: curl/8.14.1" })).toBeTruthy();
  expect(deletes()).toEqual([]);
});

it("signs all others out", async () => {
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Sign out all other devices" }));
  await userEvent.click(screen.getByRole("button", { name: "Sign out 2 devices" }));

  expect(await screen.findByText("You are signed in nowhere else.")).toBeTruthy();
  expect(deletes()).toEqual(["/api/v1/account/sessions"]);
});

it("says that the list is missing, and asks again", async () => {
  const works = ask.getMockImplementation();
  ask.mockImplementationOnce(() => Promise.resolve(Response.json({ code: "forbidden", detail: "" }, { status: 403 })));
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SessionsSection />
    </QueryClientProvider>,
  );
  expect(await screen.findByRole("alert")).toBeTruthy();
  ask.mockImplementation(works!);
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByText("Firefox on Linux")).toBeTruthy();
});
