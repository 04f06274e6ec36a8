import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { ServerInfo } from "@/contracts/wire";
import { noteDisabled, useSession } from "@/lib/session";
import { DisabledNote } from "./disabled-note";
import { JoinScreen } from "./join-screen";
import { SignUpScreen } from "./sign-up-screen";

const server: ServerInfo = {
  name: "Nordlicht",
  version: "1",
  fresh: false,
  registration: "open",
  messageBytes: 16_384,
  fileBytes: 1_000_000,
  mail: true,
};
const ask = vi.fn<typeof fetch>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  useSession.setState({ status: "out", me: undefined, server, lost: false, disabled: undefined });
});
afterEach(() => vi.unstubAllGlobals());

const field = () => screen.queryByRole("textbox", { name: "User name" });

it.each([
  ["open", false, undefined],
  ["invitation", false, "By invitation"],
  ["closed", false, "No new accounts"],
  ["closed", true, undefined],
] as const)("shows the form only to whom it is of use: %s, fresh %s", (registration, fresh, instead) => {
  useSession.setState({ server: { ...server, registration, fresh } });
  render(<SignUpScreen signInPath="/sign-in" />);

  expect(field() === null).toBe(instead !== undefined);
  if (instead !== undefined) expect(screen.getByRole("heading", { name: instead })).toBeTruthy();
});

it("makes an account with the invitation that one came with", async () => {
  useSession.setState({ server: { ...server, registration: "invitation" } });
  ask.mockImplementationOnce(() => json({ server: "Nordlicht", by: "Ada", role: "guest" }));
  render(<JoinScreen code="abc" signInPath="/sign-in" />);
  expect(await screen.findByRole("heading", { name: "Join Nordlicht" })).toBeTruthy();
  expect(screen.getByText(/Ada invites you\. You will be a guest/)).toBeTruthy();

  ask.mockImplementation(() => json({ code: "not-found", detail: "" }, 404));
  await userEvent.type(screen.getByRole("textbox", { name: "User name" }), "ben");
  await userEvent.type(screen.getByLabelText("Password"), "correct horse{Enter}");

  await waitFor(() =>
    expect(ask.mock.calls[1]?.[1]?.body).toBe('{"name":"ben","password":"correct horse","invitation":"abc"}'),
  );
});

it("says that an invitation does not work, and nothing about why", async () => {
  ask.mockImplementation(() => json({ code: "not-found", detail: "" }, 404));
  render(<JoinScreen code="abc" signInPath="/sign-in" />);

  expect(await screen.findByRole("heading", { name: "This invitation does not work" })).toBeTruthy();
  expect(field()).toBeNull();
});

it("says why somebody was put out", () => {
  noteDisabled({ reason: "Spam" });
  render(<DisabledNote />);

  expect(screen.getByRole("alert").textContent).toBe("This account is disabled for ever.Reason: Spam");
});

it("carries the invitation to a provider", async () => {
  const providers = [{ id: "company", name: "Example Company" }];
  useSession.setState({ server: { ...server, registration: "invitation", providers } });
  ask.mockImplementationOnce(() => json({ server: "Nordlicht", by: "Ada" }));
  render(<JoinScreen code="abc" signInPath="/sign-in" />);
  ask.mockImplementationOnce(() => json({ location: "#at-the-provider" }));
  await userEvent.click(await screen.findByRole("button", { name: "Sign up with Example Company" }));

  await waitFor(() => expect(location.hash).toBe("#at-the-provider"));
  expect(ask.mock.calls[1]?.[0]).toBe("/api/v1/session/providers/company");
  expect(ask.mock.calls[1]?.[1]?.body).toBe('{"returnUrl":"/","invitation":"abc"}');
});
