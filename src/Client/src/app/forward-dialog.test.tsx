import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { useRooms } from "@/features/rooms/rooms-store";
import { outboxEntries, replaceOutbox } from "@/features/timeline/outbox-store";
import { askToForward, useForwarding } from "@/lib/forwarding";
import { Refused } from "@/lib/refused";
import { useSession } from "@/lib/session";
import { ForwardDialog } from "./forward-dialog";

const request = vi.hoisted(() => vi.fn());
vi.mock("@/lib/http", async (original) => ({ ...(await original<object>()), request }));

const message = { by: "ada", at: 0, text: "Beans", room: "source", seq: 7 };
const asked = { room: "source", seq: 7, message };
const rooms = ["one", "two", "three", "four", "five", "six"].map((name) => roomView({ id: name, name }));

function show() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ForwardDialog asked={asked} />
    </QueryClientProvider>,
  );
}

const choose = (name: string) => userEvent.click(screen.getByRole("option", { name }));

beforeEach(() => {
  useSession.setState({ status: "in", me: { id: "me", name: "me", displayName: "Me", role: "member" } });
  useRooms.setState({ byId: Object.fromEntries(rooms.map((room) => [room.id, room])) });
  request.mockReset().mockResolvedValue({ items: [] });
  replaceOutbox(() => []);
  askToForward(asked);
});

it("puts the message and the comment into the outbox of each room, and closes", async () => {
  show();
  expect(screen.getByRole("button", { name: "Forward" })).toHaveProperty("disabled", true);
  await choose("#one");
  await choose("#three");
  await userEvent.type(screen.getByRole("textbox", { name: /Comment/ }), " Look ");
  await userEvent.click(screen.getByRole("button", { name: "Forward" }));

  expect(outboxEntries()).toMatchObject([
    { room: "one", text: "Look", extras: { forward: { room: "source", message: 7 } }, forwarded: message },
    { room: "three", text: "Look", extras: { forward: { room: "source", message: 7 } }, forwarded: message },
  ]);
  expect(useForwarding.getState().asked).toBeUndefined();
});

it("goes without a comment, and to five places at most", async () => {
  show();
  for (const { name } of rooms.slice(0, 5)) await choose(`#${name}`);
  expect(screen.queryByRole("option")).toBeNull();
  expect(screen.getByText("You can forward to 5 at once.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Forward" }));

  expect(outboxEntries().map(({ text }) => text)).toEqual(["", "", "", "", ""]);
});

it("says nothing anywhere when a conversation cannot be begun, and why", async () => {
  request.mockImplementation((method: string) =>
    method === "POST"
      ? Promise.reject(new Refused({ code: "takes-no-messages", detail: "" }))
      : Promise.resolve({ items: [{ id: "cleo", name: "cleo", displayName: "Cleo" }] }),
  );
  show();
  await choose("#one");
  await userEvent.type(screen.getByRole("combobox", { name: "To" }), "cleo");
  await userEvent.click(await screen.findByRole("option", { name: /Cleo/ }));
  await userEvent.click(screen.getByRole("button", { name: "Forward" }));

  expect((await screen.findByRole("alert")).textContent).not.toBe("");
  expect(outboxEntries()).toEqual([]);
  expect(useForwarding.getState().asked).toBeDefined();
});
