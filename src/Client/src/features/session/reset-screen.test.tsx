import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/lib/session";
import { ForgotScreen } from "./forgot-screen";
import { ResetScreen } from "./reset-screen";
import { VerifyScreen } from "./verify-screen";

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
const none = () => Promise.resolve(new Response(null, { status: 204 }));
const no = (code: string, status: number) => () => Promise.resolve(Response.json({ code, detail: "" }, { status }));

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset().mockImplementation(none));
  useSession.setState({ status: "out", me: undefined, server, lost: false });
});

afterEach(() => vi.unstubAllGlobals());

function show(page: ReactNode, address = "/reset#token=ada.secret") {
  history.replaceState(null, "", address);
  render(<QueryClientProvider client={new QueryClient()}>{page}</QueryClientProvider>);
}

it("sets the password with what the link brought, which is gone from the address", async () => {
  show(<ResetScreen />);
  await userEvent.type(screen.getByLabelText("New password"), "a new horse{Enter}");

  expect(await screen.findByText("Sign in with it now.")).toBeTruthy();
  expect(ask.mock.calls[0]?.[0]).toBe("/api/v1/session/reset");
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"token":"ada.secret","password":"a new horse"}');
  expect(location.hash).toBe("");
});

it("says when a link no longer works", async () => {
  ask.mockImplementation(no("flow-spent", 410));
  show(<ResetScreen />);
  await userEvent.type(screen.getByLabelText("New password"), "a new horse{Enter}");

  expect(await screen.findByRole("heading", { name: "This link no longer works" })).toBeTruthy();
});

it("does not ask for a password without a token", () => {
  show(<ResetScreen />, "/reset");

  expect(screen.getByRole("heading", { name: "This link no longer works" })).toBeTruthy();
});

it("says the same whoever asks for a link", async () => {
  show(<ForgotScreen />, "/forgot");
  await userEvent.type(screen.getByLabelText("User name or mail address"), " ada {Enter}");

  expect((await screen.findByRole("status")).textContent).toContain("If there is such an account");
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"account":"ada"}');
});

it("says so when the server sends no mail", () => {
  useSession.setState({ server: { ...server, mail: false } });
  show(<ForgotScreen />, "/forgot");

  expect(screen.getByText(/Ask its administrator/)).toBeTruthy();
  expect(screen.queryByRole("textbox")).toBeNull();
});

it("confirms an address only on a click", async () => {
  show(<VerifyScreen />, "/verify#token=ada.secret");
  expect(ask).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Confirm" }));

  expect(await screen.findByRole("heading", { name: "Your address is confirmed" })).toBeTruthy();
});
