import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ServerFiles } from "@/contracts/wire";
import { FilesTab } from "./files-tab";

const ask = vi.fn<typeof fetch>();

const answer = (body: unknown, status = 200) =>
  ask.mockResolvedValueOnce(
    new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }),
  );

function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  render(
    <QueryClientProvider client={queries}>
      <FilesTab />
    </QueryClientProvider>,
  );
}

const unlimited: ServerFiles = {
  used: 4_000_000,
  files: 5,
  people: 2,
  top: [
    { id: "ada", name: "ada", displayName: "Ada", used: 3_000_000, files: 4 },
    { id: "ben", used: 1_000_000, files: 1 },
  ],
};
const use: ServerFiles = { ...unlimited, most: 8_000_000 };

beforeEach(() => vi.stubGlobal("fetch", ask.mockReset()));
afterEach(() => vi.unstubAllGlobals());

it("shows how full the server is and who uses most", async () => {
  answer(use);
  show();

  expect(await screen.findByText("4 MB of 8 MB")).toBeTruthy();
  expect(screen.getByRole("meter", { name: "How full the server is" }).getAttribute("aria-valuenow")).toBe("50");
  const rows = within(screen.getByRole("list", { name: "Who uses most" })).getAllByRole("listitem");
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining("Ada@ada · 4 files3 MB"),
    expect.stringContaining("An account that is no longer there1 file1 MB"),
  ]);
  expect(screen.getAllByRole("meter").map((bar) => bar.getAttribute("aria-valuenow"))).toEqual(["50", "75", "25"]);
});

it("shows no bar of the server where there is no limit", async () => {
  answer(unlimited);
  show();

  expect(await screen.findByText("4 MB")).toBeTruthy();
  expect(screen.queryByRole("meter", { name: "How full the server is" })).toBeNull();
});

it("says that nobody has files", async () => {
  answer({ used: 0, files: 0, people: 0, top: [] });
  show();

  expect(await screen.findByText("Nobody has files yet")).toBeTruthy();
});

it("offers to try again what could not be loaded", async () => {
  answer({ code: "unavailable", detail: "" }, 503);
  answer(use);
  show();

  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByText("4 MB of 8 MB")).toBeTruthy();
});
