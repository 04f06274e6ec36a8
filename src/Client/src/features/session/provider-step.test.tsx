import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/lib/session";
import { SignInScreen } from "./sign-in-screen";

const providers = [{ id: "company", name: "Example Company" }];
const server = {
  name: "Nordlicht",
  version: "1",
  fresh: false,
  mail: false,
  registration: "open" as const,
  messageBytes: 16_384,
  fileBytes: 1_000_000,
  providers,
};
const me = { id: "ada", name: "ada", displayName: "Ada", role: "member" as const };
const session = { me, session: "s", accessExpiresAt: Date.now() + 600_000 };
const identity = { provider: "company", name: "ada@example.org", suggestedName: "ada", displayName: "Ada" };
const ask = vi.fn<typeof fetch>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  useSession.setState({ status: "out", me: undefined, server, lost: false });
});

afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

function arrive(address: string) {
  history.replaceState(null, "", address);
  render(<SignInScreen signUpPath="/sign-up" next="/rooms/launch" />);
}

it("leads to a provider and remembers where to go afterwards", async () => {
  ask.mockImplementationOnce(() => json({ location: "#at-the-provider" }));
  arrive("/sign-in");
  await userEvent.click(screen.getByRole("button", { name: "Sign in with Example Company" }));

  await waitFor(() => expect(location.hash).toBe("#at-the-provider"));
  expect(ask.mock.calls[0]?.[0]).toBe("/api/v1/session/providers/company");
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"returnUrl":"/rooms/launch"}');
});

it("is in when it comes back and an account is linked", async () => {
  ask.mockImplementationOnce(() => json(session));
  arrive("/sign-in?step=known");

  await waitFor(() => expect(useSession.getState()).toMatchObject({ status: "in", me }));
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"step":"known"}');
});

it("makes an account of what the provider knows", async () => {
  ask.mockImplementationOnce(() => json({ code: "sign-up-needed", detail: "", identity }, 409));
  arrive("/sign-in?step=new");
  expect(
    await screen.findByText("Example Company knows you as ada@example.org. Choose how you are called here."),
  ).toBeTruthy();
  const name = screen.getByRole("textbox", { name: "User name" });
  expect(name).toHaveProperty("value", "ada");

  ask.mockImplementationOnce(() => json({ code: "name-taken", detail: "" }, 409));
  await userEvent.click(screen.getByRole("button", { name: "Create account" }));
  await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));

  ask.mockImplementationOnce(() => json(session, 201));
  await userEvent.type(name, "2");
  await userEvent.click(screen.getByRole("button", { name: "Create account" }));
  await waitFor(() => expect(useSession.getState().status).toBe("in"));
  expect(ask.mock.calls[2]?.[1]?.body).toBe('{"step":"new","name":"ada2","displayName":"Ada"}');
});

it("asks for the second factor of the account", async () => {
  ask.mockImplementationOnce(() =>
    json({ code: "factor-needed", detail: "", factor: { ticket: "t", factors: ["totp"] } }, 401),
  );
  arrive("/sign-in?step=guarded");

  expect(await screen.findByRole("textbox", { name: "Code from your app" })).toBeTruthy();
});

it.each([
  ["/sign-in?refused=provider-denied", "You stopped at the provider. Try again, or choose another way."],
  ["/sign-in?refused=nonsense", "Something went wrong at the server."],
])("says why nobody is in: %s", (address, words) => {
  arrive(address);
  expect(screen.getByRole("alert").textContent).toBe(words);
});

it("goes back to the password when the step is over", async () => {
  ask.mockImplementationOnce(() => json({ code: "flow-spent", detail: "" }, 410));
  arrive("/sign-in?step=old");

  expect((await screen.findByRole("alert")).textContent).toBe("This took too long. Begin again.");
  expect(screen.getByLabelText("Password")).toBeTruthy();
});
