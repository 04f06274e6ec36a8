import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import type { RoomFile, RoomLink } from "@/contracts/wire";
import { closeLightbox, useLightbox } from "@/lib/files/lightbox";
import { useSession } from "@/lib/session";
import { GalleryPanel } from "./gallery-panel";

const day = (month: number) => new Date(2026, month, 5).getTime();
const item = (seq: number, at: number, name = `${seq}.png`): RoomFile => ({
  seq,
  at,
  by: "ada",
  file: { id: `f${seq}`, name, size: 1_500, type: "image/png", kind: "image" },
});

const asked: string[] = [];
let answer: (url: URL) => Response;
let answerLinks: (url: URL) => Response;
const onClose = vi.fn<() => void>();

function show() {
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <GalleryPanel room="r" changed={{ files: undefined, links: undefined }} onClose={onClose} />
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  asked.length = 0;
  useSession.setState({ server: { fileBytes: 1_000 } as never });
  closeLightbox();
  answer = () => Response.json({ files: [] });
  vi.stubGlobal("fetch", (url: string) => {
    if (!/\/(?:files|links)\?/.test(url)) return Promise.resolve(Response.json([])); // Who somebody is.
    asked.push(url);
    return Promise.resolve((url.includes("/links?") ? answerLinks : answer)(new URL(url, "http://here")));
  });
});

it("shows pictures month by month, page by page, and opens one among the others", async () => {
  answer = ({ searchParams }) =>
    searchParams.get("before") === "2"
      ? Response.json({ files: [item(1, day(8))] })
      : Response.json({ files: [item(3, day(9)), item(2, day(9))], next: 2 });
  show();
  const october = await screen.findByRole("region", { name: "October 2026" });
  expect(within(october).getAllByRole("button")).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  await userEvent.click(await screen.findByRole("button", { name: "Open 1.png" }));

  expect(useLightbox.getState().open?.items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
  expect(useLightbox.getState().open?.file).toBe("f1");
});

it("lists files, and finds them by name", async () => {
  answer = ({ searchParams }) =>
    Response.json({ files: searchParams.get("name") === "x" ? [] : [item(7, day(9), "plan.pdf")] });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Files" }));
  expect(await screen.findByText("plan.pdf")).toBeTruthy();
  expect(asked.at(-1)).toContain("kind=files");
  await userEvent.click(screen.getByRole("button", { name: "Go to the message" }));
  expect(location.pathname + location.search).toBe("/rooms/r/messages/7?panel=files");

  await userEvent.type(screen.getByRole("searchbox"), "x");
  expect(await screen.findByText("No file is called “x”.")).toBeTruthy();
});

it("says that there is nothing, and that it could not be loaded", async () => {
  show();
  expect(await screen.findByText("No pictures or videos yet")).toBeTruthy();

  answer = () => Response.json({ code: "unavailable" }, { status: 503 });
  await userEvent.click(screen.getByRole("button", { name: "Files" }));
  expect(await screen.findByRole("alert")).toHaveProperty(
    "textContent",
    expect.stringContaining("could not be loaded"),
  );
});

const link = (seq: number, address: string, title?: string): RoomLink => ({
  seq,
  at: day(9),
  by: "ada",
  link: address,
  ...(title !== undefined && { preview: { link: address, host: "other.example", title } }),
});

it("lists links page by page, with where they lead, and goes to their messages", async () => {
  answerLinks = ({ searchParams }) =>
    searchParams.get("before") === "5"
      ? Response.json({ links: [link(4, "https://a.example/b%C3%A4r")] })
      : Response.json({ links: [link(7, "https://page.example/tea", "<b>Tea</b>"), link(5, "javascript:x")], next: 5 });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Links" }));
  const tea = await screen.findByRole("link", { name: "<b>Tea</b>" });
  expect(tea.getAttribute("href")).toBe("https://page.example/tea");
  expect(tea.closest("li")?.textContent).toContain("page.example");
  expect(screen.queryByRole("link", { name: "javascript:x" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show more" }));
  expect(await screen.findByRole("link", { name: "a.example/bär" })).toBeTruthy();

  await userEvent.click(screen.getAllByRole("button", { name: "Go to the message" })[2]!);
  expect(location.pathname + location.search).toBe("/rooms/r/messages/4?panel=files");
});

it("finds links, says that there are none, and that they could not be loaded", async () => {
  answerLinks = () => Response.json({ links: [] });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Links" }));
  expect(await screen.findByText("No links yet")).toBeTruthy();
  await userEvent.type(screen.getByRole("searchbox", { name: "Find a link by its title or address" }), "x");
  expect(await screen.findByText("No link has “x” in it.")).toBeTruthy();
  expect(asked.at(-1)).toContain("/rooms/r/links?q=x");

  answerLinks = () => Response.json({ code: "unavailable" }, { status: 503 });
  await userEvent.type(screen.getByRole("searchbox"), "y");
  expect(await screen.findByRole("alert")).toHaveProperty(
    "textContent",
    expect.stringContaining("could not be loaded"),
  );
});

it("shows links alone where the server takes no files", async () => {
  useSession.setState({ server: {} as never });
  answerLinks = () => Response.json({ links: [link(7, "https://page.example/tea")] });
  show();

  expect(await screen.findByRole("link", { name: "page.example/tea" })).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Media" })).toBeNull();
});
