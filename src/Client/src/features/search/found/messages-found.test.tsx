import { onlineManager } from "@tanstack/react-query";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { useBlocks } from "@/lib/blocks";
import { useHidden } from "@/lib/hidden";
import {
  answer,
  ask,
  box,
  excerpt,
  file,
  here,
  last,
  message,
  queries,
  rows,
  show,
} from "@/features/search/search.fixture";

it("shows who said it where, what was found in it, and what stands around it", async () => {
  answer({
    items: [message(7, { before: excerpt(6, "**Who** has time?"), after: excerpt(8, "I do"), begun: true, thread: 2 })],
  });
  show("/search?q=beans");
  const [row] = await rows();

  expect(row?.textContent).toContain("Ben #garden · in a thread");
  expect(row?.textContent).toContain("Before it: Cleo Who has time?… plant the beansAfter it: Cleo I do");
  expect(row?.querySelector("mark")?.textContent).toBe("beans");
  expect(within(row!).getByRole("link").getAttribute("href")).toBe("/rooms/g/threads/2?reply=7");
  expect(screen.getByText("1 result shown")).toBeTruthy();
});

it("shows what was found as the message shows it, and is still one link", async () => {
  const text = "**Plant** `the beans` with @ben, see [how](https://a.example/beans)";
  answer({ items: [message(7, { text, found: [{ start: 15, length: 5 }] })] });
  show("/search?q=beans");
  const [row] = await rows();

  expect(row?.textContent).toContain("Plant the beans with @Ben, see how");
  expect(row?.querySelector("mark")?.textContent).toBe("beans");
  expect(within(row!).getAllByRole("link")).toHaveLength(1);
});

it("shows the piece of a file that was found, and which one, as plain text", async () => {
  const other = { ...file, id: "o", name: "other.pdf" };
  const inFile = {
    file: "f",
    text: "**the** beans & peas",
    found: [
      { start: 8, length: 5 },
      { start: 16, length: 4 },
    ],
    begun: true,
  };
  answer({ items: [message(7, { text: "See here", found: [], files: [other, file], inFile })] });
  show("/search?q=beans+peas");
  const [row] = await rows();

  expect(within(row!).getByRole("link", { name: /See here/ }).textContent).toContain(
    "See hereIn the file plan.pdf … **the** beans & peas",
  );
  expect([...row!.querySelectorAll("mark")].map((mark) => mark.textContent)).toEqual(["beans", "peas"]);
});

it("shows no piece of a file of whom one blocked", async () => {
  const inFile = { file: "f", text: "secret", found: [] };
  answer({ items: [message(7, { by: "cleo", files: [file], inFile })] });
  useBlocks.setState({ users: new Set(["cleo"]) });
  show("/search?q=beans");
  await rows();

  expect(document.body.textContent).not.toContain("secret");
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

it("asks nothing of a room one is not in, and offers everywhere", async () => {
  answer({ items: [message(7)] });
  show("/search?q=beans&in=elsewhere");
  expect(screen.getByRole("heading", { name: "You are not in this room" })).toBeTruthy();
  expect(ask).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Search everywhere" }));

  expect(await rows()).toHaveLength(1);
});

it("says the same only once", async () => {
  answer({ notes: [0, 1, 2, 5].map((start) => ({ code: "unclosedGroup" as const, start, length: 1 })) });
  show("/search?q=(((+a(");

  expect(await screen.findAllByRole("listitem")).toHaveLength(1);
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

it("says so at once without a connection, and asks again when there is one", async () => {
  ask.mockRejectedValue(new TypeError("offline"));
  onlineManager.setOnline(false);
  show("/search?q=beans");
  expect((await screen.findByRole("alert")).textContent).toContain("The server cannot be reached.");
  answer({ items: [message(7)] });
  onlineManager.setOnline(true);

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
