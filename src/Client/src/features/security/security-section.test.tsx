import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FactorsView } from "@/contracts/wire";
import { useProof } from "@/lib/proof";
import { useSession } from "@/lib/session";
import { SecuritySection } from "./security-section";

const passkey = { id: "k1", name: "Ada's phone", createdAt: 0, synced: true };
const none: FactorsView = { password: true, totp: false, recoveryCodes: 0, passkeys: [], identities: [] };
const ask = vi.fn<typeof fetch>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));

/** Answers by method and path, such as `GET /account/factors`. */
function answer(answers: Record<string, () => Promise<Response>>) {
  ask.mockImplementation((path, init) => {
    const door = `${init?.method ?? "GET"} ${(path as string).replace("/api/v1", "")}`;
    return answers[door]?.() ?? json({ code: "not-found", detail: "" }, 404);
  });
}

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  const providers = [{ id: "company", name: "Example Company" }];
  useSession.setState({
    server: {
      name: "Nordlicht",
      version: "1",
      fresh: false,
      mail: false,
      registration: "open" as const,
      messageBytes: 1,
      fileBytes: 1_000_000,
      providers,
    },
  });
});

afterEach(() => vi.unstubAllGlobals());

const show = () =>
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <SecuritySection />
    </QueryClientProvider>,
  );

it("says what cannot be loaded, and tries again", async () => {
  answer({ "GET /account/factors": () => json({ code: "unavailable", detail: "" }, 503) });
  show();
  await screen.findByRole("alert");
  answer({ "GET /account/factors": () => json(none) });
  await userEvent.click(screen.getByRole("button", { name: "Try again" }));

  expect(await screen.findByText("You have no passkey yet.")).toBeTruthy();
});

it("asks who it is, and goes on with what was begun", async () => {
  let tries = 0;
  answer({
    "GET /account/factors": () => json(none),
    "POST /account/factors/totp": () =>
      ++tries === 1
        ? json({ code: "proof-needed", detail: "" }, 403)
        : json({ secret: "ABCDEFGH", uri: "otpauth://totp/x?secret=ABCDEFGH" }),
    "POST /account/factors/totp/confirm": () => json({ recoveryCodes: ["aaaa-bbbb-cccc-dddd"] }),
  });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Turn on" }));
  await waitFor(() => expect(useProof.getState().answer).toBeDefined());
  useProof.getState().answer?.(true);

  const dialog = await screen.findByRole("dialog", { name: "Set up codes" });
  expect(within(dialog).getByText("ABCD EFGH")).toBeTruthy();
  await userEvent.type(within(dialog).getByRole("textbox", { name: "Code from your app" }), "123456");
  expect(await screen.findByText("aaaa-bbbb-cccc-dddd")).toBeTruthy();
});

it("shows recovery codes until they are kept, or left twice", async () => {
  answer({
    "GET /account/factors": () => json({ ...none, totp: true, recoveryCodes: 1 }),
    "POST /account/factors/recovery-codes": () => json({ recoveryCodes: ["aaaa-bbbb-cccc-dddd"] }),
  });
  show();
  expect(await screen.findByText("1 code is left.")).toBeTruthy();
  await userEvent.click(screen.getByRole("button", { name: "Make new codes" }));
  await screen.findByText("aaaa-bbbb-cccc-dddd");

  await userEvent.keyboard("{Escape}");
  expect(screen.getByRole("alert").textContent).toContain("You have not kept them yet");
  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(screen.queryByText("aaaa-bbbb-cccc-dddd")).toBeNull());
});

it("renames and removes a passkey", async () => {
  const sent: string[] = [];
  answer({
    "GET /account/factors": () => json({ ...none, passkeys: [passkey], recoveryCodes: 10 }),
    "PATCH /account/factors/passkeys/k1": () => (
      sent.push("renamed"),
      Promise.resolve(new Response(null, { status: 204 }))
    ),
    "DELETE /account/factors/passkeys/k1": () => json({ code: "last-sign-in", detail: "" }, 409),
  });
  show();
  await userEvent.click(await screen.findByRole("button", { name: "Rename Ada's phone" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Name of the passkey" }), "{Enter}");
  await waitFor(() => expect(sent).toEqual(["renamed"]));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());

  await userEvent.click(screen.getByRole("button", { name: "Remove Ada's phone" }));
  await userEvent.click(screen.getByRole("button", { name: "Remove" }));
  expect((await screen.findByRole("alert")).textContent).toBe(
    "This is the only way into your account. Add another one first.",
  );
});

it("unlinks a provider and offers those that are left", async () => {
  const linked = { provider: "company", name: "ada@example.org", linkedAt: 0 };
  let identities = [linked];
  answer({
    "GET /account/factors": () => json({ ...none, identities }),
    "DELETE /account/identities/company": () => {
      identities = [];
      return Promise.resolve(new Response(null, { status: 204 }));
    },
  });
  show();
  expect(await screen.findByText("ada@example.org")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Link Example Company" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Unlink Example Company" }));
  await userEvent.click(screen.getByRole("button", { name: "Unlink" }));

  expect(await screen.findByRole("button", { name: "Link Example Company" })).toBeTruthy();
});
