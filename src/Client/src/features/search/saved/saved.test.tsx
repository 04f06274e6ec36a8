import { act, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { SavedSearch } from "@/contracts/wire";
import { forgetActivity, noteActivity } from "@/lib/activity";
import { useToast } from "@/lib/toast";
import { answer, askSaved, here, last, message, rows, show } from "@/features/search/search.fixture";

const beans: SavedSearch = { id: "s1", name: "All about beans", query: "beans -peas", tells: true, offset: 0 };
let kept: SavedSearch[] = [];

const told = () =>
  askSaved.mock.calls
    .map(([path, init]) => [init?.method, path as string, init?.body as string].filter(Boolean).join(" "))
    .filter((each) => !each.startsWith("GET"));

beforeEach(() => {
  kept = [beans];
  askSaved.mockImplementation((_, init) => {
    const body = JSON.parse((init?.body as string | undefined) ?? "{}") as Partial<SavedSearch>;
    if (init?.method === "GET") return Promise.resolve(Response.json(kept));
    if (init?.method === "DELETE" || init?.method === "PUT")
      return Promise.resolve(new Response(null, { status: 204 }));
    return Promise.resolve(Response.json({ ...beans, ...body }));
  });
});
afterEach(forgetActivity);

it("saves what is searched for, with a name, and whether it tells", async () => {
  kept = [];
  answer({ items: [message(7)] });
  show("/search?q=beans&in=g");
  await userEvent.click(await screen.findByRole("button", { name: "Save this search" }));
  const name = screen.getByLabelText<HTMLInputElement>("Name");
  expect(name.value).toBe("beans in:garden");
  await userEvent.clear(name);
  await userEvent.type(name, " Beans here ");
  await userEvent.click(screen.getByRole("checkbox", { name: /Tell me about new messages/ }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  await screen.findByRole("button", { name: "Saved search" });
  expect(told()).toEqual([
    `POST /api/v1/users/me/searches {"query":"beans in:garden","name":"Beans here","tells":true,"offset":${-new Date().getTimezoneOffset()}}`,
  ]);
  await userEvent.click(screen.getByRole("button", { name: "Saved search" }));
  expect(here()).toBe("/search");
});

it("says why one was not saved, and stays open", async () => {
  answer({ items: [message(7)] });
  show("/search?q=beans");
  await userEvent.click(await screen.findByRole("button", { name: "Save this search" }));
  askSaved.mockImplementation(() => Promise.resolve(Response.json({ code: "searches-full" }, { status: 409 })));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));

  expect((await screen.findByRole("alert")).textContent).toContain("50 saved searches");
});

it("lists them with what is new, and one that is run is seen", async () => {
  answer({ items: [message(7)] });
  show("/search");
  const run = await screen.findByRole("button", { name: /^Tells you about new messages All about beans/ });
  expect(screen.queryByRole("img", { name: /^\d+ new message/ })).toBeNull();
  act(() => noteActivity(3, [{ search: "s1", unread: 3 }]));
  expect(screen.getByRole("img", { name: "3 new messages" }).textContent).toBe("3");
  act(() => noteActivity(51, [{ search: "s1", unread: 51 }]));
  expect(screen.getByRole("img", { name: "More than 50 new messages" }).textContent).toBe("50+");
  await userEvent.click(run);
  await rows();

  expect(here()).toBe("/search?q=beans+-peas&sort=newest");
  expect(last()["q"]).toBe("beans -peas");
  expect(told()).toEqual(["PUT /api/v1/users/me/searches/s1/seen"]);
});

it("gives one another name, and lets it tell no more", async () => {
  show("/search");
  await userEvent.click(await screen.findByRole("button", { name: "Change “All about beans”" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Rename" }));
  await userEvent.clear(screen.getByLabelText("Name"));
  await userEvent.type(screen.getByLabelText("Name"), "Beans{Enter}");
  await userEvent.click(await screen.findByRole("button", { name: "Change “Beans”" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Do not tell me about new messages" }));

  await waitFor(() => expect(screen.queryByRole("img", { name: "Tells you about new messages" })).toBeNull());
  expect(told()).toEqual([
    'PATCH /api/v1/users/me/searches/s1 {"name":"Beans"}',
    'PATCH /api/v1/users/me/searches/s1 {"tells":false}',
  ]);
});

it("deletes one, and brings it back", async () => {
  show("/search");
  await userEvent.click(await screen.findByRole("button", { name: "Change “All about beans”" }));
  await userEvent.click(screen.getByRole("menuitem", { name: "Delete" }));
  await waitFor(() => expect(screen.queryByRole("heading", { name: "Saved searches" })).toBeNull());
  act(() => useToast.getState().toast?.undo?.());

  expect(await screen.findByRole("button", { name: /^Tells you about new messages All about beans/ })).toBeTruthy();
  expect(told()[1]).toContain(
    'POST /api/v1/users/me/searches {"query":"beans -peas","name":"All about beans","tells":true',
  );
});

it("says when they could not be loaded, and tries again", async () => {
  askSaved.mockRejectedValueOnce(new TypeError("offline"));
  show("/search");
  expect((await screen.findByRole("alert")).textContent).toContain("could not be loaded");
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByRole("button", { name: /^Tells you about new messages All about beans/ })).toBeTruthy();
});
