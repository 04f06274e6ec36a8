import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { myFactors } from "@/lib/factors";
import { PasswordGroup } from "./password-group";

const ask = vi.fn<typeof fetch>();

function show(password: boolean) {
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(myFactors.queryKey, { password, totp: false, recoveryCodes: 0, passkeys: [], identities: [] });
  render(
    <QueryClientProvider client={queries}>
      <PasswordGroup />
    </QueryClientProvider>,
  );
}

beforeEach(() => vi.stubGlobal("fetch", ask.mockReset()));

afterEach(() => vi.unstubAllGlobals());

async function fill(current: string, wanted: string) {
  show(true);
  await userEvent.type(screen.getByLabelText("Current password"), current);
  await userEvent.type(screen.getByLabelText("New password"), `${wanted}{Enter}`);
}

it("changes the password and forgets what was typed", async () => {
  ask.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  await fill("old horse", "a new horse");

  expect((await screen.findByRole("status")).textContent).toBe("Changed. Your other devices are signed out.");
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"currentPassword":"old horse","password":"a new horse"}');
  expect(screen.getByLabelText("New password")).toHaveProperty("value", "");
});

it("puts a wrong password to its field and keeps what was typed", async () => {
  ask.mockImplementation(() => Promise.resolve(Response.json({ code: "sign-in-failed", detail: "" }, { status: 401 })));
  await fill("wrong horse", "a new horse");

  expect((await screen.findByRole("alert")).textContent).toBe("This is not your password.");
  expect(screen.getByLabelText("New password")).toHaveProperty("value", "a new horse");
});

it("does not ask the server for a password that is too short", async () => {
  await fill("old horse", "short");

  expect(screen.getByRole("alert").textContent).toContain("8 to 256 characters");
  expect(ask).not.toHaveBeenCalled();
});

it("sets the first password of an account that has none", async () => {
  show(false);
  expect(screen.queryByLabelText("Current password")).toBeNull();
  ask.mockImplementation(() => Promise.resolve(new Response(null, { status: 204 })));
  await userEvent.type(screen.getByLabelText("New password"), "a new horse");
  await userEvent.click(screen.getByRole("button", { name: "Set a password" }));

  await screen.findByRole("status");
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"password":"a new horse"}');
});
