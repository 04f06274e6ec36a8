import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ActivityRow, ActivityView } from "@/contracts/wire";
import { noteActivity } from "@/lib/activity";
import { rememberPeople } from "@/lib/people";
import { ActivityList } from "./activity-list";

const entry = (id: number, change: Partial<ActivityRow> = {}): ActivityRow => ({
  id,
  kind: "mention",
  room: "r",
  seq: id * 10,
  at: 0,
  people: ["ben"],
  emoji: [],
  count: 1,
  read: false,
  message: {
    seq: id * 10,
    at: 0,
    by: "ben",
    text: `Hello **@ada**, no. ${id}`,
    cut: false,
    deleted: false,
    revision: 0,
  },
  ...change,
});

const ask = vi.fn<typeof fetch>();
const asked = () => ask.mock.calls.map(([path, init]) => `${init?.method} ${path as string}`);
const answer = (view: Partial<ActivityView>) =>
  ask.mockImplementation((_, init) =>
    Promise.resolve(
      init?.method === "PUT"
        ? new Response(null, { status: 204 })
        : Response.json({ items: [], unread: 0, ...view } satisfies ActivityView),
    ),
  );

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ActivityList placeOf={(room) => (room === "r" ? "#launch" : undefined)} before={null} />
    </QueryClientProvider>,
  );

beforeEach(() => {
  ask.mockReset();
  vi.stubGlobal("fetch", ask);
  noteActivity(0);
  rememberPeople([
    { id: "ben", name: "ben", displayName: "Ben" },
    { id: "cleo", name: "cleo", displayName: "Cleo" },
  ]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

it("says who did what where, and what was said", async () => {
  answer({
    items: [
      entry(3, { kind: "reaction", people: ["cleo", "ben"], emoji: ["🎉", "👍"], count: 2 }),
      entry(2, { read: true }),
    ],
  });
  show();
  const [reaction, mention] = await screen.findAllByRole("link");

  expect(reaction?.textContent).toContain("Cleo, Ben reacted 🎉 👍 to your message in #launch");
  expect(reaction?.textContent).toContain("Hello @ada, no. 3");
  expect(reaction?.getAttribute("href")).toBe("/rooms/r/messages/30");
  expect(mention?.textContent).toContain("Ben mentioned you in #launch");
  expect(screen.getAllByRole("img", { name: "Unread" })).toHaveLength(1);
});

it("does not show what is in a room that is not mine any more", async () => {
  answer({ items: [entry(3, { room: "gone" }), entry(2)] });
  show();

  expect(await screen.findAllByRole("link")).toHaveLength(1);
});

it("shows reminders also of what is gone, with the note, and is done with them", async () => {
  answer({
    items: [
      entry(3, { kind: "reminder", people: ["me"], note: "Ask Ben" }),
      { id: 2, kind: "reminder", room: "gone", seq: 20, at: 0, people: ["me"], emoji: [], count: 1, read: false },
    ],
    unread: 2,
  });
  show();
  const [there, gone] = await screen.findAllByRole("article");

  expect(there?.textContent).toContain("Reminder in #launch");
  expect(there?.textContent).toContain("Ask Ben");
  expect(there?.textContent).toContain("Hello @ada, no. 3");
  expect(there?.querySelector("a")?.getAttribute("href")).toBe("/rooms/r/messages/30");
  expect(gone?.textContent).toContain("A reminder of a message that is not there any more");
  expect(gone?.querySelector("a")).toBeNull();
  await userEvent.click(screen.getAllByRole("button", { name: "Done" })[1]!);
  expect(asked().at(-1)).toBe("PUT /api/v1/users/me/activity/2/read");
});

it("says which searches a message matches, also when it is there for something else", async () => {
  const searches = [
    { id: "s1", name: "Beans" },
    { id: "s2", name: "Peas" },
  ];
  answer({ items: [entry(3, { kind: "searchMatch", searches }), entry(2, { searches: searches.slice(0, 1) })] });
  show();
  const [found, called] = await screen.findAllByRole("article");

  expect(found?.textContent).toContain("A message of Ben in #launch matches Beans, Peas");
  expect(found?.querySelector("a")?.getAttribute("href")).toBe("/rooms/r/messages/30");
  expect(called?.textContent).toContain("Ben mentioned you in #launch");
  expect(called?.textContent).toContain("Also matches Beans");
});

it("asks for the list once when it opens, and again when there is news", async () => {
  answer({ items: [entry(2)] });
  show();
  await screen.findByRole("link");
  expect(ask).toHaveBeenCalledOnce();

  answer({ items: [entry(3), entry(2)] });
  act(() => noteActivity(2));
  await waitFor(() => expect(screen.getAllByRole("link")).toHaveLength(2));
  expect(ask).toHaveBeenCalledTimes(2);
});

it("keeps what it shows when it cannot be loaded again, and says so", async () => {
  answer({ items: [entry(2)] });
  show();
  await screen.findByRole("link");
  ask.mockRejectedValue(new TypeError("offline"));
  act(() => noteActivity(2));

  expect((await screen.findByRole("alert")).textContent).toContain("Your activity could not be loaded.");
  expect(screen.getByRole("link")).toBeTruthy();
});

it("marks what is opened, and all of it", async () => {
  noteActivity(1);
  answer({ items: [entry(2)], unread: 1 });
  show();
  await userEvent.click(await screen.findByRole("link"));
  await userEvent.click(screen.getByRole("button", { name: "Mark all as read" }));

  expect(asked().filter((each) => each.startsWith("PUT"))).toEqual([
    "PUT /api/v1/users/me/activity/2/read",
    "PUT /api/v1/users/me/activity/read",
  ]);
  history.replaceState(null, "", "/");
});

it("asks for one kind, or for what is not read", async () => {
  answer({});
  show();
  expect(await screen.findByText("Nothing yet")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Reactions" }));
  expect(await screen.findByText("Nothing of this kind")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Unread" }));
  expect(await screen.findByText("You have seen everything")).toBeTruthy();

  expect(asked().some((each) => each.includes("kind=reaction"))).toBe(true);
  expect(asked().at(-1)).toContain("unread=true");
});

it("goes on to the next page when one has nothing to show", async () => {
  ask
    .mockResolvedValueOnce(Response.json({ items: [], unread: 1, next: "7" }))
    .mockResolvedValue(Response.json({ items: [entry(2)], unread: 1 }));
  show();

  expect(await screen.findByRole("link")).toBeTruthy();
});

it("says when it cannot be loaded, and tries again", async () => {
  ask.mockRejectedValueOnce(new TypeError("offline"));
  show();
  await screen.findByRole("alert");
  answer({ items: [entry(2)] });
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("link")).toBeTruthy();
});
