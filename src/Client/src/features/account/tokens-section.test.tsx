import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { TokenRow } from "@/contracts/wire";
import { useProof } from "@/lib/proof";
import { TokensSection } from "./tokens-section";

const token: TokenRow = {
  id: "t1",
  name: "Build bot",
  hint: "7f3a",
  scopes: ["read", "write"],
  createdAt: 1_772_366_400_000,
  expiresAt: Date.now() + 86_400_000,
};
const ask = vi.fn<typeof fetch>();
let known: TokenRow[] = [];

beforeEach(() => {
  known = [token];
  ask.mockReset().mockImplementation((_, init) => {
    if (init?.method === "DELETE") known = [];
    if (init?.method === "DELETE") return Promise.resolve(new Response(null, { status: 204 }));
    if (init?.method === "POST") {
      return Promise.resolve(Response.json({ token: "lc_pat_ada_7f3asecret", row: token }, { status: 201 }));
    }
    return Promise.resolve(Response.json(known));
  });
  vi.stubGlobal("fetch", ask);
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TokensSection />
    </QueryClientProvider>,
  );
});

afterEach(() => vi.unstubAllGlobals());

const posts = () => ask.mock.calls.filter(([, init]) => init?.method === "POST").map(([, init]) => init?.body);

it("makes a token with what was ticked, and shows it once", async () => {
  await userEvent.type(screen.getByLabelText("Name"), "Reporter");
  await userEvent.click(screen.getByRole("checkbox", { name: /^Write/ }));
  await userEvent.selectOptions(screen.getByLabelText("Works for"), "90 days");
  await userEvent.click(screen.getByRole("button", { name: "Make token" }));

  expect(await screen.findByLabelText("Your new token")).toHaveProperty("value", "lc_pat_ada_7f3asecret");
  expect(posts()).toEqual(['{"name":"Reporter","scopes":["read","write"],"expiresInDays":90}']);
});

it("makes none without a name or a scope", async () => {
  await userEvent.type(screen.getByLabelText("Name"), "Reporter");
  await userEvent.click(screen.getByRole("checkbox", { name: /^Read/ }));

  expect(screen.getByRole("button", { name: "Make token" })).toHaveProperty("disabled", true);
});

it("asks once more who one is when the server wants to know, and then makes it", async () => {
  await screen.findByText("Build bot");
  ask.mockImplementationOnce(() =>
    Promise.resolve(Response.json({ code: "proof-needed", detail: "" }, { status: 403 })),
  );
  await userEvent.type(screen.getByLabelText("Name"), "Reporter{Enter}");
  await waitFor(() => expect(useProof.getState().answer).toBeDefined());
  useProof.getState().answer?.(true);

  expect(await screen.findByLabelText("Your new token")).toBeTruthy();
});

it("revokes after asking once more", async () => {
  await userEvent.click(await screen.findByRole("button", { name: "Revoke: Build bot" }));
  await userEvent.click(screen.getByRole("button", { name: "Revoke for good: Build bot" }));

  expect(await screen.findByText("You have none.")).toBeTruthy();
});
