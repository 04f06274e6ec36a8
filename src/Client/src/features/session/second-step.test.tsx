import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { useSession } from "@/lib/session";
import { SignInScreen } from "./sign-in-screen";

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
const needed = { code: "factor-needed", detail: "", factor: { ticket: "t", factors: ["totp", "recoveryCode"] } };
const ask = vi.fn<typeof fetch>();

const json = (body: unknown, status = 200) =>
  Promise.resolve(new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } }));

beforeEach(async () => {
  vi.stubGlobal("fetch", ask.mockReset());
  useSession.setState({ status: "out", me: undefined, server, lost: false });
  ask.mockImplementationOnce(() => json(needed, 401));
  render(<SignInScreen signUpPath="/sign-up" next="/" />);
  await userEvent.type(screen.getByRole("textbox", { name: "User name" }), "ada");
  await userEvent.type(screen.getByLabelText("Password"), "correct horse{Enter}");
});

afterEach(() => vi.unstubAllGlobals());

const code = () => screen.findByRole("textbox", { name: "Code from your app" });

it("takes a pasted code with a space in it, without a button", async () => {
  ask.mockImplementationOnce(() => json(session));
  await userEvent.click(await code());
  await userEvent.paste("123 456");

  await waitFor(() => expect(useSession.getState()).toMatchObject({ status: "in", me }));
  expect(ask.mock.calls[1]?.[1]?.body).toBe('{"ticket":"t","totp":"123456"}');
});

it("says that a code is wrong and takes another", async () => {
  ask.mockImplementationOnce(() => json({ code: "factor-wrong", detail: "" }, 401));
  await userEvent.type(await code(), "111111");

  expect((await screen.findByRole("alert")).textContent).toBe("This is not right, or was used before.");
  expect(await code()).toHaveProperty("value", "");
});

it("takes a recovery code in place of the app", async () => {
  ask.mockImplementationOnce(() => json(session));
  await code();
  await userEvent.click(screen.getByRole("button", { name: "A recovery code" }));
  await userEvent.type(screen.getByRole("textbox", { name: "Recovery code" }), "abcd-efgh{Enter}");

  await waitFor(() => expect(useSession.getState().status).toBe("in"));
  expect(ask.mock.calls[1]?.[1]?.body).toBe('{"ticket":"t","recoveryCode":"abcd-efgh"}');
});

it("goes back to the password when the step is over", async () => {
  ask.mockImplementationOnce(() => json({ code: "flow-spent", detail: "" }, 410));
  await userEvent.type(await code(), "111111");

  expect((await screen.findByRole("alert")).textContent).toBe("This took too long. Begin again.");
  expect(screen.getByLabelText("Password")).toBeTruthy();
});
