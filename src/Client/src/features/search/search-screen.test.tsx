import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Hash } from "lucide-react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useBlocks } from "@/lib/blocks";
import { forgetHidden, useHidden } from "@/lib/hidden";
import { rememberPeople } from "@/lib/people";
import { forgetSearches } from "@/lib/search/recents";
import type { FoundMessage, SearchPage } from "@/lib/search/types";
import { useSession } from "@/lib/session";
import { SearchScreen } from "./search-screen";

const ask = vi.fn<typeof fetch>();
const asked = () => ask.mock.calls.map(([path]) => new URL(path as string, "http://here"));
const last = () => Object.fromEntries(asked().at(-1)!.searchParams);
const answer = (page: Partial<SearchPage>) =>
  ask.mockImplementation(() => Promise.resolve(Response.json({ items: [], ...page } satisfies SearchPage)));

const message = (seq: number, change: Partial<FoundMessage> = {}): FoundMessage => ({
  room: "g",
  seq,
  at: 0,
  by: "ben",
  text: "plant the beans",
  found: [{ start: 10, length: 5 }],
  ...change,
});
const excerpt = (seq: number, text: string) => ({
  seq,
  at: 0,
  by: "cleo",
  text,
  cut: false,
  deleted: false,
  revision: 0,
});
const file = { id: "f", name: "plan.pdf", size: 10, type: "application/pdf", kind: "document" as const };

const titles: Record<string, string> = { g: "#garden", h: "#harbour" };
const places = Object.entries(titles).map(([id, title]) => ({
  id,
  title,
  name: title.slice(1),
  icon: Hash,
  named: true,
  isTalk: false,
}));
const onLeave = vi.fn<() => void>();
const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
const show = (address: string, client = queries()) => {
  history.replaceState(null, "", address);
  return render(
    <QueryClientProvider client={client}>
      <SearchScreen before={null} placeOf={(room) => titles[room]} places={places} onLeave={onLeave} />
    </QueryClientProvider>,
  );
};
const box = () => screen.getByRole<HTMLInputElement>("combobox");
const rows = () => screen.findAllByRole("article");
const here = () => location.pathname + location.search;

beforeEach(() => {
  ask.mockReset();
  vi.stubGlobal("fetch", ask);
  useSession.setState({ me: { id: "ada", name: "ada", displayName: "Ada", role: "member" } });
  rememberPeople([
    { id: "ben", name: "ben", displayName: "Ben" },
    { id: "cleo", name: "cleo", displayName: "Cleo" },
  ]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  forgetSearches("ada");
  forgetHidden();
  useBlocks.setState({ users: new Set() });
  history.replaceState(null, "", "/");
});

it("asks the server for what the address says, by the clock of this device", async () => {
  answer({ items: [message(7)] });
  show("/search?q=from:ben+beans&in=g&sort=newest");
  await rows();

  expect(asked()[0]?.pathname).toBe("/api/v1/search");
  expect(last()).toEqual({
    q: "from:ben beans",
    room: "g",
    sort: "newest",
    limit: "20",
    offset: String(-new Date().getTimezoneOffset()),
  });
  expect(box().value).toBe("beans");
});

it("shows who said it where, what was found in it, and what stands around it", async () => {
  answer({
    items: [message(7, { before: excerpt(6, "**Who** has time?"), after: excerpt(8, "I do"), begun: true, thread: 2 })],
  });
  show("/search?q=beans");
  const [row] = await rows();

  expect(row?.textContent).toContain("Ben #garden · in a thread");
  expect(row?.textContent).toContain("Before it: Cleo Who has time?… plant the beansAfter it: Cleo I do");
  expect(row?.querySelector("mark")?.textContent).toBe("beans");
  expect(within(row!).getByRole("link").getAttribute("href")).toBe("/rooms/g/messages/7");
  expect(screen.getByText("1 result shown")).toBeTruthy();
});

it("shows nothing of rooms one is not in, of what one hid, and no words of whom one blocked", async () => {
  answer({
    items: [
      message(1, { room: "gone" }),
      message(2),
      message(3, { by: "cleo", files: [file], before: excerpt(2, "secret") }),
    ],
    incomplete: [{ room: "gone", through: 1, head: 9 }],
    failed: ["gone"],
  });
  useHidden.setState({ known: true, asked: { g: [{ first: 2, last: 2 }] } });
  useBlocks.setState({ users: new Set(["cleo"]) });
  show("/search?q=beans");
  const all = await rows();

  expect(all).toHaveLength(1);
  expect(all[0]?.textContent).toContain("Message of somebody you blocked.");
  expect(document.body.textContent).not.toMatch(/beans|secret|plan\.pdf|index of/);
});

it("searches when something is typed, keeps it on this device, and asks again for the same", async () => {
  answer({ items: [message(7)] });
  const { unmount } = show("/search");
  expect(screen.getByRole("heading", { name: "What you can type" })).toBeTruthy();
  await userEvent.type(box(), "beans{Enter}");
  await rows();
  expect(here()).toBe("/search?q=beans");
  await userEvent.type(box(), "{Enter}");
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
  await userEvent.type(box(), " is:saved{Enter}");
  expect(here()).toBe("/search?q=beans+is%3Asaved");
  unmount();

  show("/search");
  const again = () =>
    screen.queryAllByRole("button", { name: /^Remove “/ }).map((each) => each.getAttribute("aria-label"));
  expect(again()).toEqual(["Remove “beans is:saved”", "Remove “beans”"]);
  await userEvent.click(screen.getByRole("button", { name: "Remove “beans is:saved”" }));
  expect(again()).toEqual(["Remove “beans”"]);
  await userEvent.click(screen.getByRole("button", { name: "beans" }));
  expect(here()).toBe("/search?q=beans");
  expect(await rows()).toHaveLength(1);
});

it("forgets all recent searches at once", async () => {
  answer({});
  show("/search");
  await userEvent.type(box(), "beans{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Clear the search" }));
  await userEvent.type(box(), "{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Remove all" }));

  expect(screen.queryByRole("heading", { name: "Searched lately" })).toBeNull();
});

it("goes on with the next page by its cursor", async () => {
  ask.mockResolvedValueOnce(
    Response.json({ items: [message(9)], next: "c1", notes: [{ code: "tooDeep", start: 0, length: 1 }] }),
  );
  ask.mockResolvedValueOnce(Response.json({ items: [message(4)] }));
  show("/search?q=beans");
  await userEvent.click(await screen.findByRole("button", { name: "Show more" }));

  await waitFor(() => expect(screen.getAllByRole("article")).toHaveLength(2));
  expect(last()["cursor"]).toBe("c1");
  expect(screen.queryByRole("button", { name: "Show more" })).toBeNull();
  expect(screen.getByText(/Too many brackets/)).toBeTruthy();
});

it("explains what of the query was not understood, and what is not there yet", async () => {
  answer({
    notes: [
      { code: "unknownPerson", start: 6, length: 8 },
      { code: "unclosedQuote", start: 15, length: 4 },
    ],
    near: true,
    incomplete: [{ room: "g", through: 30, head: 120 }],
    failed: ["h"],
  });
  show("/search?q=beans+from:bne+%22abc");
  const notes = await screen.findAllByRole("listitem");

  expect(notes.map((note) => note.textContent)).toEqual([
    "“from:bne” – nobody is called that.",
    '“"abc” – a quotation mark is missing at the end. It was searched for as words.',
    "Words that differ by one letter were looked for too.",
    "The index of #garden is being built: 25 %. What is not in it yet is not found.Search again",
    "#harbour could not be searched just now.Search again",
  ]);
  expect(screen.getByRole("heading", { name: "Nothing was found" })).toBeTruthy();
  await userEvent.click(screen.getAllByRole("button", { name: "Search again" })[0]!);
  await waitFor(() => expect(ask).toHaveBeenCalledTimes(2));
});

it("searches one room or everywhere, and offers everywhere when nothing is there", async () => {
  answer({});
  show("/search?q=beans&in=g");
  await userEvent.click(await screen.findByRole("button", { name: "Search everywhere" }));
  expect(here()).toBe("/search?q=beans");
  expect(last()["room"]).toBeUndefined();
  const where = screen.getByRole("group", { name: "Where to search" });
  await userEvent.click(within(where).getByRole("button", { name: "#garden" }));
  expect(here()).toBe("/search?q=beans&in=g");
});

it("puts the newest first when asked to", async () => {
  answer({ items: [message(7)] });
  show("/search?q=beans");
  await rows();
  await userEvent.click(screen.getByRole("button", { name: "Order" }));
  await userEvent.click(screen.getByRole("menuitemradio", { name: "Newest first" }));

  await waitFor(() => expect(last()["sort"]).toBe("newest"));
});

it("finds files by the same door, and places notes where they were typed", async () => {
  answer({
    items: [message(7, { text: "", found: [], files: [file] })],
    notes: [{ code: "prefixTooShort", start: 9, length: 2 }],
  });
  show("/search?q=p*");
  await userEvent.click(screen.getByRole("button", { name: "Files" }));
  await waitFor(() => expect(last()["q"]).toBe("has:file p*"));

  expect(await screen.findByRole("link", { name: "Download plan.pdf" })).toBeTruthy();
  expect(await screen.findByText(/write at least two letters/)).toBeTruthy();
  expect(screen.getByText("“p*”")).toBeTruthy();
});

it("lists all files when nothing is typed", async () => {
  answer({ items: [message(7, { files: [file] })] });
  show("/search?tab=files");
  await rows();
  expect(last()["q"]).toBe("has:file");
});

it("finds people and rooms by the words alone", async () => {
  ask.mockImplementation((path) =>
    Promise.resolve(
      Response.json({
        items: (path as string).includes("/users/search")
          ? [{ id: "ben", name: "ben", displayName: "Ben" }]
          : [{ id: "s", name: "seeds", topic: "Swap them", members: 3 }],
      }),
    ),
  );
  show("/search?q=from:me+ben&tab=people");
  expect(await screen.findByText("@ben")).toBeTruthy();
  expect(last()).toEqual({ q: "ben", limit: "20" });
  await userEvent.click(screen.getByRole("button", { name: "Rooms" }));

  expect((await screen.findByRole("link", { name: /seeds/ })).getAttribute("href")).toBe("/rooms/s");
  expect(screen.queryByRole("link", { name: /garden/ })).toBeNull();
});

it("says when it did not work, and tries again", async () => {
  ask.mockRejectedValueOnce(new TypeError("offline"));
  show("/search?q=beans");
  const alert = await screen.findByRole("alert");
  expect(alert.textContent).toContain("The search did not work.The server cannot be reached.");
  answer({ items: [message(7)] });
  await userEvent.click(within(alert).getByRole("button", { name: "Try again" }));

  expect(await rows()).toHaveLength(1);
});

it("is walked through by the arrows, and comes back to where one was", async () => {
  const client = queries();
  answer({ items: [message(7, { files: [file] }), message(5), message(3)] });
  const { unmount } = show("/search?q=beans", client);
  await rows();
  await userEvent.type(box(), "{ArrowDown}{ArrowDown}");
  expect(document.activeElement?.getAttribute("href")).toBe("/rooms/g/messages/5");
  await userEvent.keyboard("{ArrowUp}{ArrowUp}");
  expect(document.activeElement).toBe(box());
  await userEvent.keyboard("{ArrowDown}{Escape}{ArrowDown}{ArrowDown}{ArrowDown}{Enter}");
  expect(here()).toBe("/rooms/g/messages/3");
  unmount();

  show("/search?q=beans", client);
  await rows();
  expect(document.activeElement?.getAttribute("href")).toBe("/rooms/g/messages/3");
  expect(ask).toHaveBeenCalledOnce();
});
