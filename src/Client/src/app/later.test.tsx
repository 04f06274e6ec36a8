import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { useRooms } from "@/features/rooms/rooms-store";
import { useSession } from "@/lib/session";
import { Later } from "./later";

const ask = vi.fn<typeof fetch>();
const onClose = vi.fn();
const room = roomView({ id: "r", name: "launch", role: "owner", members: 10 });

beforeEach(() => {
  useSession.setState({ me: { id: "ada", name: "ada", displayName: "Ada", role: "member" } });
  useRooms.setState({ known: true, byId: { r: room } });
  vi.stubGlobal("fetch", ask.mockReset());
  ask.mockImplementation(() =>
    Promise.resolve(Response.json({ id: "1", room: "r", at: 0, text: "" }, { status: 201 })),
  );
  onClose.mockReset();
});
afterEach(() => vi.unstubAllGlobals());

const show = (text: string) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Later room={room} text={text} onClose={onClose} />
    </QueryClientProvider>,
  );
const tomorrow = () => userEvent.click(screen.getByRole("button", { name: /Tomorrow morning/ }));

it("asks before a message calls many, as when it is sent at once", async () => {
  show("@all the cake is here");
  expect(screen.getByRole("dialog", { name: "Call everybody?" }).textContent).toContain(
    "all 9 other people in #launch",
  );
  expect(screen.queryByRole("button", { name: /Tomorrow/ })).toBeNull();

  await userEvent.click(screen.getByRole("button", { name: "Choose when" }));
  await tomorrow();
  await waitFor(() => expect(onClose).toHaveBeenCalled());
  expect(JSON.parse(ask.mock.calls[0]?.[1]?.body as string)).toMatchObject({ message: { calls: "all" } });
});

it("schedules nothing when that is not meant", async () => {
  show("@here hello");
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));

  expect(onClose).toHaveBeenCalled();
  expect(ask).not.toHaveBeenCalled();
});

it("asks at once for the time of what calls nobody", async () => {
  show("good morning");
  await tomorrow();

  await waitFor(() => expect(onClose).toHaveBeenCalled());
});
