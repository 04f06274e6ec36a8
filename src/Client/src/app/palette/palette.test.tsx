import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { useRooms } from "@/features/rooms/rooms-store";
import { rememberPeople } from "@/lib/people";
import { useSession } from "@/lib/session";
import { useTheme } from "@/lib/settings";
import { closeOverlay, openOverlay, useOverlay } from "@/app/overlay";
import { rememberRoom } from "@/app/recent";
import { Palette } from "./palette";

const room = (id: string, change = {}) => roomView({ id, name: id, ...change });
const ben = { id: "ben", name: "ben", displayName: "Ben Ito" };

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  useSession.setState({ me: { id: "ada", name: "ada", displayName: "Ada", role: "member" } });
  rememberPeople([ben]);
  const all = [
    room("general"),
    room("launch"),
    room("garden"),
    room("d1", { name: "", kind: "direct", people: ["ada", "ben"] }),
  ];
  useRooms.setState({ known: true, byId: Object.fromEntries(all.map((each) => [each.id, each])) });
  vi.spyOn(globalThis, "fetch").mockImplementation(() =>
    Promise.resolve(Response.json({ items: [ben, { id: "bea", name: "bea", displayName: "Bea Lund" }] })),
  );
  history.replaceState(null, "", "/rooms/general");
  openOverlay({ kind: "jump" });
});

afterEach(() => {
  localStorage.clear();
  useTheme.setState({ theme: "system" });
  closeOverlay();
});

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <Palette />
    </QueryClientProvider>,
  );
const field = () => screen.getByRole("combobox");
const names = () => screen.getAllByRole("option").map((option) => option.querySelector("span")?.textContent);
const first = () => screen.getAllByRole("option")[0] ?? document.body;

it("offers what one went to last, and not where one is", async () => {
  rememberRoom("launch");
  rememberRoom("garden");
  rememberRoom("general");
  show();

  expect(names().slice(0, 2)).toEqual(["garden", "launch"]);
  expect(names()).not.toContain("general");
  await userEvent.type(field(), "{Enter}");
  expect(location.pathname).toBe("/rooms/garden");
  expect(useOverlay.getState().overlay).toBeUndefined();
});

it("finds by some letters in their order, also what has them in the middle", async () => {
  show();
  await userEvent.type(field(), "lnh");
  expect(names()).toEqual(["launch", "Search messages for “lnh”", "Create the room “lnh”"]);

  await userEvent.clear(field());
  await userEvent.type(field(), "dark");
  expect(names()[0]).toBe("Theme: Dark");
});

it("puts what was chosen lately before what fits as well", async () => {
  rememberRoom("general");
  show();
  await userEvent.type(field(), "g");

  expect(names().slice(0, 2)).toEqual(["general", "garden"]);
});

it("finds only rooms after #, and offers to create one", async () => {
  show();
  await userEvent.type(field(), "#garden");
  expect(names()).toEqual(["garden", "Create the room “garden”"]);

  await userEvent.clear(field());
  await userEvent.type(field(), "#zzz{Enter}");
  expect(useOverlay.getState().overlay).toEqual({ kind: "create", name: "zzz" });
});

it("finds only people after @, with a conversation and without", async () => {
  show();
  await userEvent.type(field(), "@be");

  expect(await screen.findByText("Write to Bea Lund")).toBeTruthy();
  expect(names()).toEqual(["Write to Bea Lund", "Ben Ito"].toSorted((one) => (one === "Ben Ito" ? -1 : 1)));
});

it("searches messages after ?", async () => {
  show();
  await userEvent.type(field(), "?");
  expect(names()).toEqual(["Search"]);
  await userEvent.type(field(), "from:ben beans");
  expect(names()).toEqual(["Search messages for “from:ben beans”"]);
  expect(screen.queryByRole("status")).toBeNull();
  await userEvent.type(field(), "{Enter}");

  expect(location.pathname + location.search).toBe("/search?q=from%3Aben+beans");
});

it("finds only commands after >, each with its keys", async () => {
  show();
  await userEvent.type(field(), ">mark everything");
  expect(names()).toEqual(["Mark everything as read"]);
  expect(within(first()).getByText("Shift + Esc")).toBeTruthy();

  await userEvent.clear(field());
  await userEvent.type(field(), ">theme dark{Enter}");
  expect(useTheme.getState().theme).toBe("dark");
});

it("offers what can be done in the room where one is, and names it", async () => {
  show();
  await userEvent.type(field(), ">date");
  expect(first().textContent).toContain("#general");
  await userEvent.type(field(), "{Enter}");

  expect(useOverlay.getState().overlay).toEqual({ kind: "date", room: "general" });
});

it("offers no room's commands elsewhere, and nothing that one may not do", async () => {
  history.replaceState(null, "", "/saved");
  show();
  await userEvent.type(field(), ">go to a date");
  expect(screen.queryByRole("option")).toBeNull();
  expect(screen.getByRole("status").textContent).toBe("There is no such command.");

  await userEvent.clear(field());
  await userEvent.type(field(), ">administration");
  expect(screen.queryByRole("option")).toBeNull();
});

it("walks with the arrows, round the ends", async () => {
  show();
  await userEvent.type(field(), "#g{ArrowUp}");
  expect(screen.getByRole("option", { selected: true }).textContent).toBe("Create the room “g”");
  await userEvent.type(field(), "{ArrowDown}");
  expect(screen.getByRole("option", { selected: true })).toBe(first());
});

it("is closed by the keys that open it", async () => {
  show();
  await userEvent.type(field(), "{Control>}k{/Control}");
  expect(useOverlay.getState().overlay).toBeUndefined();
});

it("takes what was typed before it was there, and what follows goes behind it", async () => {
  openOverlay({ kind: "jump" });
  await userEvent.keyboard("gaarx{Backspace}");

  show();
  await userEvent.keyboard("den");

  expect(screen.getByRole<HTMLInputElement>("combobox").value).toBe("gaarden");
});

it("goes where one wanted before it was there", async () => {
  openOverlay({ kind: "jump" });
  await userEvent.keyboard("garden{Enter}");

  show();

  expect(location.pathname).toBe("/rooms/garden");
  expect(useOverlay.getState().overlay).toBeUndefined();
});

it("is given up by Escape before it was there", async () => {
  openOverlay({ kind: "jump" });
  await userEvent.keyboard("gar{Escape}");

  expect(useOverlay.getState().overlay).toBeUndefined();
});

it("leaves keys alone when it was closed before it was there", async () => {
  render(<input aria-label="Draft" />);
  openOverlay({ kind: "jump" });
  closeOverlay();

  await userEvent.type(screen.getByLabelText("Draft"), "hello");

  expect(screen.getByLabelText<HTMLInputElement>("Draft").value).toBe("hello");
});

it("leaves keys alone when one pointed elsewhere before it was there", async () => {
  render(<input aria-label="Draft" />);
  openOverlay({ kind: "jump" });

  await userEvent.click(screen.getByLabelText("Draft"));
  await userEvent.keyboard("hello");

  expect(screen.getByLabelText<HTMLInputElement>("Draft").value).toBe("hello");
});
