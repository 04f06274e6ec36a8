import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { RoomView } from "@/contracts/wire";
import { roomView } from "@/contracts/room-view.fixture";
import { RoomList } from "./room-list";
import { forgetRooms, roomsSynced } from "./rooms-store";

const view = (name: string, change: Partial<RoomView> = {}) => roomView({ id: name.toLowerCase(), name, ...change });

const show = (drafts: string[] = []) =>
  render(<RoomList open="alpha" drafts={new Set(drafts)} onBrowse={() => undefined} onCreate={onCreate} />);
const onCreate = vi.fn<() => void>();
const names = () => screen.getAllByRole("link").map((link) => link.textContent);

beforeEach(() => forgetRooms());

it("lists rooms by name, numbers as numbers", () => {
  roomsSynced([view("room 10"), view("Room 9"), view("alpha")]);
  show();

  expect(names()).toEqual(["alpha", "Room 9", "room 10"]);
  expect(screen.getByRole("link", { current: "page" }).textContent).toBe("alpha");
});

it("says what is unread, what is private and where a draft waits", () => {
  roomsSynced([view("alpha"), view("beta", { headOrdinal: 11 }), view("leads", { visibility: "private" })]);
  show(["leads"]);

  expect(screen.getByRole("link", { name: /beta.*3 unread messages/ })).toBeTruthy();
  expect(screen.getByRole("link", { name: /leads.*Private room.*Has a draft/ })).toBeTruthy();
});

it("counts only what calls me, also where I hear nothing else", () => {
  roomsSynced([view("alpha", { headOrdinal: 11 }), view("beta", { headOrdinal: 11, mentions: 2 })]);
  show();

  expect(names()).toEqual(["alpha3 unread messages", "beta3 unread messages22 mentions"]);
});

it("has a next step when there is no room", async () => {
  roomsSynced([]);
  show();
  await userEvent.click(screen.getByRole("button", { name: "Create a room" }));

  expect(screen.getByText("You are in no room yet.")).toBeTruthy();
  expect(onCreate).toHaveBeenCalledOnce();
  expect(within(screen.getByRole("region")).queryAllByRole("link")).toEqual([]);
});
