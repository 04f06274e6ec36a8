import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { BrowseRooms } from "./browse-rooms";

const ask = vi.fn<typeof fetch>();
const onCreate = vi.fn<(name: string) => void>();
const card = (name: string) => ({ id: name, name, topic: "", visibility: "public", members: 1, kind: "room" });
const found = (...names: string[]) =>
  Promise.resolve(
    new Response(JSON.stringify({ items: names.map(card) }), { headers: { "content-type": "application/json" } }),
  );
const asked = () => ask.mock.calls.map(([url]) => new URL(url as string, location.origin).searchParams.get("sort"));

function show() {
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return render(
    <QueryClientProvider client={queries}>
      <BrowseRooms onCreate={onCreate} onClose={() => undefined} />
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  onCreate.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

it("asks for the order that was chosen, and again when it is opened the next time", async () => {
  ask.mockImplementation(() => found("alpha"));
  const { unmount } = show();
  await screen.findByText("alpha");

  await userEvent.click(screen.getByRole("button", { name: "Order of the rooms" }));
  await userEvent.click(screen.getByRole("menuitemradio", { name: "Newest first" }));
  await vi.waitFor(() => expect(asked()).toEqual(["members", "newest"]));

  unmount();
  show();
  await vi.waitFor(() => expect(asked()).toEqual(["members", "newest", "newest"]));
});

it("has a next step when nothing is called so", async () => {
  ask.mockImplementation(() => found());
  show();
  await userEvent.type(screen.getByRole("searchbox"), "orchard");

  await screen.findByText("No room is called “orchard”.");
  await userEvent.click(screen.getByRole("button", { name: "Create a room" }));
  expect(onCreate).toHaveBeenCalledWith("orchard");
});
