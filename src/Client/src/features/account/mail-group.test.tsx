import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { MailView } from "@/contracts/wire";
import { useSession } from "@/lib/session";
import { MailGroup } from "./mail-group";

const server = {
  name: "Nordlicht",
  version: "1",
  fresh: false,
  messageBytes: 16_384,
  fileBytes: 1_000_000,
  registration: "open" as const,
  mail: true,
};
const ask = vi.fn<typeof fetch>();
let known: MailView = {};

beforeEach(() => {
  known = {};
  useSession.setState({ server });
  ask.mockReset().mockImplementation((_, init) => {
    if (init?.method === "GET") return Promise.resolve(Response.json(known));
    known = init?.method === "PUT" ? { wanted: "ada@example.org" } : {};
    return Promise.resolve(new Response(null, { status: 204 }));
  });
  vi.stubGlobal("fetch", ask);
});

afterEach(() => vi.unstubAllGlobals());

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <MailGroup />
    </QueryClientProvider>,
  );

it("sends a link and says where to look for it", async () => {
  show();
  await userEvent.type(await screen.findByLabelText("Address"), "ada@example.org{Enter}");

  expect((await screen.findByRole("status")).textContent).toContain("ada@example.org");
});

it("puts what is no address to its field", async () => {
  show();
  const field = await screen.findByLabelText("Address");
  ask.mockImplementationOnce(() =>
    Promise.resolve(Response.json({ code: "mail-invalid", detail: "" }, { status: 400 })),
  );
  await userEvent.type(field, "ada{Enter}");

  expect((await screen.findByRole("alert")).textContent).toBe("This is no mail address.");
});

it("removes an address after asking once more", async () => {
  known = { address: "ada@example.org" };
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Remove" }));
  await userEvent.click(screen.getByRole("button", { name: "Remove the address" }));

  expect(await screen.findByLabelText("Address")).toBeTruthy();
  expect(screen.queryByText("ada@example.org")).toBeNull();
});

it("offers none on a server that sends no mail", async () => {
  useSession.setState({ server: { ...server, mail: false } });
  show();

  expect(await screen.findByText(/This server sends no mail/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});
