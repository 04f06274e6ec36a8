import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { EmojiCreators, ServerRole } from "@/contracts/wire";
import { forgetOwn } from "@/emoji/own";
import { useSession } from "@/lib/session";
import { EmojiSection } from "./emoji-section";

const file = new File(["pixels"], "Blob Cat.gif", { type: "image/gif" });
let names: string[] = [];
let creators: EmojiCreators = "members";
let refuse: string | undefined;
let ask: ReturnType<typeof vi.fn<typeof fetch>>;

const json = (body: object, status = 200) =>
  Promise.resolve(Response.json(body, { status, headers: { "content-type": "application/json" } }));

beforeEach(() => {
  [names, creators, refuse] = [["aa", "cuppa"], "members", undefined];
  as("member");
  ask = vi.fn<typeof fetch>((input, init) => {
    const name = (input as string).split("/").at(-1) ?? "";
    if (refuse !== undefined) return json({ code: refuse, detail: "" }, 409);
    if (init?.method === "PUT") names.push(name);
    if (init?.method === "DELETE") names = names.filter((each) => each !== name);
    if (init?.method === "DELETE") return Promise.resolve(new Response(null, { status: 204 }));
    const all = names.map((each) => ({ name: each, picture: "p1", by: each === "aa" ? "ben" : "ada", at: 0 }));
    return json(
      init?.method === "PUT" ? (all.at(-1) ?? {}) : { revision: ask.mock.calls.length, creators, emoji: all },
    );
  });
  vi.stubGlobal("fetch", ask);
  vi.stubGlobal("createImageBitmap", ({ type }: Blob) =>
    type === "image/gif"
      ? Promise.resolve({ width: 40, height: 20, close: () => undefined })
      : Promise.reject(new Error()),
  );
  Object.assign(URL, { createObjectURL: () => "blob:1", revokeObjectURL: () => undefined });
});

afterEach(() => {
  forgetOwn();
  vi.unstubAllGlobals();
});

const as = (role: ServerRole) =>
  useSession.setState({ status: "in", me: { id: "ada", name: "ada", displayName: "Ada", role } });

const open = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <EmojiSection />
    </QueryClientProvider>,
  );

const upload = async (given: File) =>
  userEvent.upload(await screen.findByLabelText("Image of the emoji", { selector: "input" }), given, {
    applyAccept: false,
  });

it("adds a file under the name it suggests", async () => {
  open();
  await upload(file);
  expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" })).value).toBe("blob_cat");
  await userEvent.click(screen.getByRole("button", { name: "Add" }));

  expect(await screen.findByText(":blob_cat:")).toBeTruthy();
  expect(screen.queryByRole("dialog")).toBeNull();
  expect(ask.mock.calls.find(([, init]) => init?.method === "PUT")?.[1]?.body).toBeInstanceOf(Blob);
});

it("lets nobody choose a name that is taken, or that cannot be", async () => {
  open();
  await upload(file);
  const name = await screen.findByRole<HTMLInputElement>("textbox", { name: "Name" });
  await userEvent.clear(name);
  await userEvent.type(name, "CUPPA!");

  expect(name.value).toBe("cuppa");
  expect(screen.getByRole("alert").textContent).toContain("this name already");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add" }).disabled).toBe(true);
  await userEvent.clear(name);
  await userEvent.type(name, "c");
  expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add" }).disabled).toBe(true);
});

it("says what the server says of the image", async () => {
  open();
  await upload(file);
  refuse = "emoji-file-invalid";
  await userEvent.click(await screen.findByRole("button", { name: "Add" }));

  expect((await screen.findByRole("alert")).textContent).toContain("cannot be an emoji");
});

it("says that a file is no image", async () => {
  open();
  await upload(new File(["words"], "words.txt", { type: "text/plain" }));

  expect((await screen.findByRole("alert")).textContent).toContain("no image");
});

it("lets one remove one's own, and asks before", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Remove :cuppa:" }));
  expect(screen.queryByRole("button", { name: "Remove :aa:" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));

  await waitFor(() => expect(screen.queryByText(":cuppa:")).toBeNull());
  expect(names).toEqual(["aa"]);
});

it("lets moderators remove any", async () => {
  as("moderator");
  open();

  expect(await screen.findByRole("button", { name: "Remove :aa:" })).toBeTruthy();
});

it("shows who may add them to whoever may not", async () => {
  creators = "moderators";
  open();

  expect(await screen.findByText("Moderators and administrators add emoji here.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Add an emoji" })).toBeNull();
});

it("finds by name", async () => {
  open();
  await userEvent.type(await screen.findByRole("searchbox"), "cup");
  expect(screen.queryByText(":aa:")).toBeNull();
  await userEvent.type(screen.getByRole("searchbox"), "x");

  expect(screen.getByRole("status").textContent).toContain("cupx");
});

it("says when there are none, and when they could not be had", async () => {
  names = [];
  const { unmount } = open();
  expect(await screen.findByText("No emoji of its own yet")).toBeTruthy();
  unmount();

  forgetOwn();
  refuse = "unavailable";
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  refuse = undefined;
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));

  expect(await screen.findByText("No emoji of its own yet")).toBeTruthy();
});
