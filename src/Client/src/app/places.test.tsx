import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import type { ScheduledView } from "@/contracts/wire";
import { untilNext } from "@/features/scheduled/scheduled-queries";
import { noteActivity } from "@/lib/activity";
import { saveDraft, useDrafts } from "@/lib/drafts";
import { threadsSynced } from "@/lib/threads";
import { Places } from "./places";

const waits: ScheduledView = { id: "1", room: "r", at: 100_000, text: "soon" };
const failed: ScheduledView = { ...waits, id: "2", failed: "muted" };

afterEach(() => vi.unstubAllGlobals());

function show(page: "threads" | "scheduled", scheduled: ScheduledView[]) {
  const ask = vi.fn<typeof fetch>(() => Promise.resolve(Response.json(scheduled)));
  vi.stubGlobal("fetch", ask);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Places page={page} />
    </QueryClientProvider>,
  );
  return ask;
}

it("leads to what concerns one, and says how much of it is new and where one is", () => {
  act(() => {
    noteActivity(120);
    threadsSynced(0);
  });
  useDrafts.setState({ drafts: {} });
  saveDraft("r", "not done");
  show("threads", []);
  const [search, activity, threads, drafts, saved] = screen.getAllByRole("link");

  expect(search?.getAttribute("href")).toBe("/search");
  expect(activity?.textContent).toContain("99+");
  expect(activity?.textContent).toContain("120 unread in your activity");
  expect(activity?.getAttribute("aria-current")).toBeNull();
  expect(threads?.textContent).toBe("Threads");
  expect(threads?.getAttribute("aria-current")).toBe("page");
  expect(drafts?.textContent).toContain("1 draft");
  expect(saved?.getAttribute("href")).toBe("/saved");
});

it("leads to what waits to be sent, once there is something, and says what was not", async () => {
  show("threads", [waits, failed]);
  const link = await screen.findByRole("link", { name: /Scheduled messages/ });

  expect(link.getAttribute("href")).toBe("/scheduled");
  expect(link.textContent).toContain("One message was not sent");
});

it("has no room for it while nothing waits", async () => {
  const ask = show("threads", []);
  await vi.waitFor(() => expect(ask).toHaveBeenCalled());
  await act(() => Promise.resolve());

  expect(screen.queryByRole("link", { name: /Scheduled messages/ })).toBeNull();
});

it("looks again when something should have been sent, and never for what failed", () => {
  expect(untilNext(undefined, 0)).toBe(false);
  expect(untilNext([failed], 0)).toBe(false);
  expect(untilNext([failed, waits], 40_000)).toBe(62_000);
  expect(untilNext([waits], 200_000)).toBe(15_000);
  expect(untilNext([{ ...waits, at: 9e12 }], 0)).toBe(3_600_000);
});
