import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { answer, ask, asked, askOthers, box, file, here, last, message, rows, show } from "./search.fixture";

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
  expect(again()).toEqual(["Remove “Is: saved by you · beans”", "Remove “beans”"]);
  await userEvent.click(screen.getByRole("button", { name: "Remove “Is: saved by you · beans”" }));
  expect(again()).toEqual(["Remove “beans”"]);
  await userEvent.click(screen.getByRole("button", { name: "beans" }));
  expect(here()).toBe("/search?q=beans");
  expect(await rows()).toHaveLength(1);
});

it("shows where one searched lately by its name, and not by what stands for it", async () => {
  answer({ items: [message(7)] });
  const { unmount } = show("/search?q=in:h7+beans");
  await userEvent.type(box(), "{Enter}");
  unmount();
  show("/search");

  await userEvent.click(screen.getByRole("button", { name: "In: harbour · beans" }));
  expect(here()).toBe("/search?q=in%3Ah7+beans");
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

  expect(await screen.findByRole("link", { name: /^Download: plan\.pdf\s10/ })).toBeTruthy();
  expect(await screen.findByText(/write at least two letters/)).toBeTruthy();
  expect(screen.getByText("“p*”")).toBeTruthy();
});

it("tells how much there is where that is known", async () => {
  askOthers.mockImplementation((path) => {
    const items = (path as string).includes("/users/") ? [{ id: "ben", name: "ben", displayName: "Ben" }] : [];
    return Promise.resolve(Response.json({ items }));
  });
  answer({ items: [message(7), message(5)], next: "c1" });
  show("/search?q=be");
  const tabs = () =>
    within(screen.getByRole("group", { name: "What to find" }))
      .getAllByRole("button")
      .map((each) => each.textContent);
  await waitFor(() => expect(tabs()).toEqual(["Messages 2+", "Files", "People 1", "Rooms"]));

  answer({ items: [message(7)] });
  await userEvent.type(box(), "ans{Enter}");
  await waitFor(() => expect(tabs()).toEqual(["Messages 1", "Files", "People 1", "Rooms"]));
});

it("comes back to the box by a key, unless something is typed elsewhere", async () => {
  answer({ items: [message(7)] });
  show("/search?q=beans");
  await rows();
  await userEvent.type(box(), "{ArrowDown}/");
  expect(document.activeElement).toBe(box());
  expect([box().selectionStart, box().selectionEnd]).toEqual([0, 5]);
  await userEvent.type(box(), "/");
  expect(box().value).toBe("beans/");
});

it("does not wait for the answer to what is not asked any more, and shows none", async () => {
  let late: ((response: Response) => void) | undefined;
  ask.mockImplementationOnce(() => new Promise((resolve) => (late = resolve)));
  show("/search?q=beans");
  await waitFor(() => expect(ask).toHaveBeenCalledOnce());
  answer({});
  await userEvent.type(box(), "{Control>}a{/Control}peas{Enter}");
  await screen.findByRole("heading", { name: "Nothing was found" });

  expect(ask.mock.calls[0]?.[1]?.signal?.aborted).toBe(true);
  late?.(Response.json({ items: [message(7)] }));
  await userEvent.click(box());
  expect(screen.queryByRole("article")).toBeNull();
});

it("lists all files when nothing is typed", async () => {
  answer({ items: [message(7, { files: [file] })] });
  show("/search?tab=files");
  await rows();
  expect(last()["q"]).toBe("has:file");
});

it("finds people and rooms by the words alone", async () => {
  askOthers.mockImplementation((path) =>
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
  expect(askOthers.mock.calls.map(([path]) => path)).toContain("/api/v1/users/search?q=ben&limit=20");
  expect(ask).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: /^Rooms/ }));

  expect((await screen.findByRole("link", { name: /seeds/ })).getAttribute("href")).toBe("/rooms/s");
  expect(screen.queryByRole("link", { name: /garden/ })).toBeNull();
});
