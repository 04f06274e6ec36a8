import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { SavedRow } from "@/contracts/wire";
import { rememberPeople } from "@/lib/people";
import { forgetSaved } from "@/lib/saved";
import { useToast } from "@/lib/toast";
import { SavedScreen } from "./saved-screen";

const row: SavedRow = {
  room: "r",
  savedAt: 0,
  message: {
    events: [{ type: "message.posted", seq: 7, ordinal: 7, at: 0, by: "ben", clientId: "c", text: "at first" }],
    notes: [{ message: 7, revision: 8, reactions: [], text: "Paint it **green**", editedAt: 1 }],
  },
};

const ask = vi.fn<typeof fetch>();

beforeEach(() => {
  forgetSaved();
  vi.stubGlobal("fetch", ask.mockReset());
  rememberPeople([{ id: "ben", name: "ben", displayName: "Ben Ito" }]);
  ask.mockImplementation((_, init) =>
    Promise.resolve(init?.method === "GET" ? Response.json({ items: [row] }) : new Response(null, { status: 204 })),
  );
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SavedScreen placeOf={() => "#ideas"} before={null} />
    </QueryClientProvider>,
  );
});
afterEach(() => vi.unstubAllGlobals());

it("shows a message as it reads now, with the way to it", async () => {
  const entry = await screen.findByRole("article", { name: "From Ben Ito in #ideas" });

  expect(entry.textContent).toContain("Paint it green");
  expect(screen.getByRole("link", { name: "Show in its place" }).getAttribute("href")).toBe("/rooms/r/messages/7");
});

it("takes it off at once, with a way back", async () => {
  await userEvent.click(await screen.findByRole("button", { name: "Remove from the saved messages" }));

  expect(await screen.findByRole("heading", { name: "Nothing is saved" })).toBeTruthy();
  await waitFor(() => expect(useToast.getState().toast?.undo).toBeDefined());
  expect(ask.mock.calls.at(-1)?.[1]?.method).toBe("DELETE");
});

it("leaves it there when that is refused, and says why", async () => {
  const remove = await screen.findByRole("button", { name: "Remove from the saved messages" });
  ask.mockRejectedValue(new TypeError("offline"));
  await userEvent.click(remove);

  await waitFor(() => expect(useToast.getState().toast?.text).toBe("The server cannot be reached."));
  expect(screen.getByRole("article")).toBeTruthy();
});
