import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Hash } from "lucide-react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { rememberPeople } from "@/lib/people";
import { useSession } from "@/lib/session";
import { SearchBox } from "./search-box";

const ben = { id: "u-ben", name: "ben", displayName: "Ben Ito" };
const place = (name: string) => ({ id: name, name, title: `#${name}`, icon: Hash, typed: name, isTalk: false });
const places = [
  place("garden"),
  place("the old garden"),
  { ...place("Ben Ito"), typed: "ben", isTalk: true },
  { ...place("Ben, Cleo"), typed: "g123", isTalk: true },
];
const onSearch = vi.fn<(q: string) => void>();
const onDown = vi.fn<() => void>();
const onLeave = vi.fn<() => void>();

beforeEach(() => {
  useSession.setState({ me: { id: "u-ada", name: "ada", displayName: "Ada", role: "member" } });
  rememberPeople([ben]);
  vi.spyOn(globalThis, "fetch").mockImplementation(() => Promise.resolve(Response.json({ items: [ben] })));
});

afterEach(() => [onSearch, onDown, onLeave].forEach((each) => each.mockReset()));

const show = (q = "") =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SearchBox q={q} placeholder="Search" places={places} {...{ onSearch, onDown, onLeave }} />
      <button type="button">elsewhere</button>
    </QueryClientProvider>,
  );

const box = () => screen.getByRole<HTMLInputElement>("combobox", { name: "Search messages" });
const names = () => screen.queryAllByRole("option").map((option) => option.querySelector("bdi")?.textContent);
const chips = () =>
  screen
    .queryAllByRole("button", { name: /^Remove the filter/ })
    .map((each) => each.getAttribute("aria-label")?.slice(18));

it("searches for what is typed when Enter is pressed, and not before", async () => {
  show();
  expect(document.activeElement).toBe(box());
  await userEvent.type(box(), "beans on");
  expect(names()).toEqual(["on:"]);
  expect(onSearch).not.toHaveBeenCalled();
  await userEvent.type(box(), "{Enter}");

  expect(onSearch.mock.calls).toEqual([["beans on"]]);
  expect(names()).toEqual([]);
});

it("offers filters, and people after from:", async () => {
  show();
  await userEvent.type(box(), "beans fr{ArrowDown}");
  expect(screen.getByRole("option", { selected: true }).id).toBe(box().getAttribute("aria-activedescendant"));
  await userEvent.type(box(), "{Enter}");
  expect(box().value).toBe("beans from:");
  await userEvent.type(box(), "be");
  await screen.findByText("@ben");
  await userEvent.type(box(), "{Enter}");

  expect(chips()).toEqual(["From: Ben Ito"]);
  expect(box().value).toBe("beans ");
  await userEvent.type(box(), "{Enter}");
  expect(onSearch.mock.calls).toEqual([["from:ben beans"]]);
});

it("offers oneself, rooms with names, and what a message can have or be", async () => {
  show();
  await userEvent.type(box(), "from:m");
  expect(names()[0]).toBe("Ada");
  await userEvent.clear(box());
  await userEvent.type(box(), "-in:#gar");
  expect(names()).toEqual(["garden", "the old garden"]);
  await userEvent.type(box(), "{ArrowDown}{Enter}");
  expect(chips()).toEqual(["Not In: the old garden"]);
  await userEvent.type(box(), "has:");
  expect(names()).toEqual(["link", "file", "image", "reaction", "pin", "poll"]);
  await userEvent.click(screen.getByText("poll", { selector: "bdi:first-of-type" }));
  expect(chips()).toEqual(["Not In: the old garden", "Has: poll"]);
  await userEvent.type(box(), "{Enter}");

  expect(onSearch.mock.calls).toEqual([['-in:"the old garden" has:poll']]);
});

it("offers conversations by how they are called, and types what stands for them", async () => {
  show();
  await userEvent.type(box(), "in:be{Enter}");
  expect(chips()).toEqual(["In: Ben Ito"]);
  await userEvent.type(box(), "-in:cleo{Enter}");
  expect(chips()).toEqual(["In: Ben Ito", "Not In: Ben, Cleo"]);
  await userEvent.type(box(), "{Enter}");

  expect(onSearch.mock.calls).toEqual([["in:ben -in:g123"]]);
});

it("takes nobody else for whom one typed, however late the answers are", async () => {
  const bea = { id: "u-bea", name: "bea", displayName: "Bea" };
  const asked: ((response: Response) => void)[] = [];
  vi.mocked(fetch).mockImplementation(() => new Promise((resolve) => asked.push(resolve)));
  show();
  await userEvent.type(box(), "from:b");
  await vi.waitFor(() => expect(asked).toHaveLength(1));
  asked[0]?.(Response.json({ items: [bea, ben] }));
  await screen.findByText("@bea");
  await userEvent.type(box(), "en");
  expect(names()).toEqual(["Ben Ito"]);
  await userEvent.type(box(), "{Enter}");

  expect(onSearch.mock.calls).toEqual([["from:ben"]]);
});

it("takes what is typed out for what is meant, also where something else fits better", async () => {
  const benno = { id: "u-benno", name: "benno", displayName: "Benno" };
  vi.mocked(fetch).mockImplementation(() => Promise.resolve(Response.json({ items: [benno, ben] })));
  show();
  await userEvent.type(box(), "from:ben");
  await screen.findByText("@benno");
  expect(screen.getByRole("option", { selected: true }).textContent).toContain("Ben Ito");
  await userEvent.type(box(), "{Enter}");

  expect(onSearch.mock.calls).toEqual([["from:ben"]]);
});

it("offers days, and takes a date", async () => {
  show();
  await userEvent.type(box(), "before:");
  expect(names()).toEqual(["today", "yesterday", "this week", "this month", "this year"]);
  await userEvent.type(screen.getByLabelText("Choose a date"), "2026-05-01");

  expect(chips()).toEqual(["Before: May 1, 2026"]);
  expect(document.activeElement).toBe(box());
});

it("makes a chip of a filter that is typed out, and searches at once when it fits exactly", async () => {
  show();
  await userEvent.type(box(), "has:link beans has:dragon is:pinned");
  expect(chips()).toEqual(["Has: link"]);
  expect(box().value).toBe("beans has:dragon is:pinned");
  await userEvent.type(box(), "{Enter}");

  expect(onSearch.mock.calls).toEqual([["has:link beans has:dragon is:pinned"]]);
});

it("removes the chip before the caret with Backspace, and any by its button", async () => {
  show("from:ben has:link beans");
  expect(chips()).toEqual(["From: Ben Ito", "Has: link"]);
  await userEvent.type(box(), "x{Backspace}", { initialSelectionStart: 5 });
  expect(chips()).toHaveLength(2);
  await userEvent.type(box(), "{Backspace}", { initialSelectionStart: 0, initialSelectionEnd: 0 });
  expect(chips()).toEqual(["From: Ben Ito"]);
  expect(box().value).toBe("beans");
  await userEvent.click(screen.getByRole("button", { name: "Remove the filter From: Ben Ito" }));

  expect(onSearch.mock.calls).toEqual([["beans"]]);
  expect(chips()).toEqual([]);
});

it("leaves filters as text where their place matters", () => {
  show("from:ben OR from:cleo");
  expect(chips()).toEqual([]);
  expect(box().value).toBe("from:ben OR from:cleo");
});

it("shows what the address says when that changes", () => {
  const queries = new QueryClient();
  const page = (q: string) => (
    <QueryClientProvider client={queries}>
      <SearchBox q={q} placeholder="Search" places={places} {...{ onSearch, onDown, onLeave }} />
    </QueryClientProvider>
  );
  const { rerender } = render(page("beans"));
  rerender(page("is:saved peas"));
  expect([chips(), box().value]).toEqual([["Is: saved by you"], "peas"]);
});

it("closes what it offers with Escape or when left, and then is left itself", async () => {
  show();
  await userEvent.type(box(), "is:{Escape}");
  expect([names(), onLeave.mock.calls.length]).toEqual([[], 0]);
  await userEvent.type(box(), "p");
  expect(names()).toEqual(["pinned"]);
  await userEvent.click(screen.getByRole("button", { name: "elsewhere" }));
  expect(names()).toEqual([]);
  await userEvent.type(box(), "{Escape}");
  expect(onLeave).toHaveBeenCalledOnce();
});

it("goes down to what was found when nothing is offered", async () => {
  show("beans");
  await userEvent.type(box(), "{ArrowDown}");
  expect(onDown).toHaveBeenCalledOnce();
});

it("is emptied by its button, and tells what it can do", async () => {
  show("beans has:link");
  await userEvent.click(within(screen.getByRole("search")).getByRole("button", { name: "Clear the search" }));
  expect([chips(), box().value]).toEqual([[], ""]);
  expect(onSearch.mock.calls).toEqual([[""]]);
  expect(document.activeElement).toBe(box());
});
