import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/lib/session";
import { SignInScreen } from "./sign-in-screen";
import { SignUpScreen } from "./sign-up-screen";

const server = {
  name: "Nordlicht",
  version: "1",
  fresh: false,
  registration: "open" as const,
  messageBytes: 16_384,
  fileBytes: 1_000_000,
  mail: true,
};
const me = { id: "ada", name: "ada", displayName: "Ada", role: "member" as const };
const session = { me, session: "s", accessExpiresAt: Date.now() + 600_000 };
const ask = vi.fn<typeof fetch>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  useSession.setState({ status: "out", me: undefined, server, lost: false });
});

afterEach(() => vi.unstubAllGlobals());

const fill = async (name: string, password: string) => {
  await userEvent.type(screen.getByRole("textbox", { name: "User name" }), name);
  await userEvent.type(screen.getByLabelText("Password"), password);
};

it("signs in", async () => {
  ask.mockImplementation(() => json(session));
  render(<SignInScreen signUpPath="/sign-up" next="/" />);
  await fill("ada", "correct horse");
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));

  await waitFor(() => expect(useSession.getState()).toMatchObject({ status: "in", me }));
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"name":"ada","password":"correct horse"}');
});

it("says what is wrong and keeps what was typed", async () => {
  ask.mockImplementation(() => json({ code: "sign-in-failed", detail: "" }, 401));
  render(<SignInScreen signUpPath="/sign-up" next="/" />);
  await fill("ada", "wrong");
  await userEvent.keyboard("{Enter}");

  expect((await screen.findByRole("alert")).textContent).toBe("The name or the password is wrong.");
  expect(screen.getByRole("textbox", { name: "User name" })).toHaveProperty("value", "ada");
});

it("asks for what is missing before it asks the server", async () => {
  render(<SignInScreen signUpPath="/sign-up" next="/" />);
  await userEvent.click(screen.getByRole("button", { name: "Sign in" }));

  expect(screen.getAllByRole("alert")).toHaveLength(2);
  expect(ask).not.toHaveBeenCalled();
});

it("tells the first one that they will be the administrator", () => {
  useSession.setState({ server: { ...server, fresh: true } });
  render(<SignUpScreen signInPath="/sign-in" />);

  expect(screen.getByText(/You will be the administrator/)).toBeTruthy();
});

it("puts a refused name to its field", async () => {
  ask.mockImplementation(() => json({ code: "name-taken", detail: "" }, 409));
  render(<SignUpScreen signInPath="/sign-in" />);
  await fill("ada", "correct horse");
  await userEvent.click(screen.getByRole("button", { name: "Create account" }));

  await waitFor(() => {
    expect(screen.getByRole("textbox", { name: "User name" }).getAttribute("aria-invalid")).toBe("true");
  });
});
