import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { FactorsView } from "@/contracts/wire";
import { myFactors } from "@/lib/factors";
import { useSession } from "@/lib/session";
import { ProofDialog } from "./proof-dialog";

const providers = [
  { id: "company", name: "Example Company" },
  { id: "hub", name: "The Hub" },
];
const server = {
  name: "Nordlicht",
  version: "1",
  fresh: false,
  mail: false,
  registration: "open" as const,
  messageBytes: 16_384,
  fileBytes: 1_000_000,
};
const linked = { provider: "company", name: "Ada.L", linkedAt: 1 };
const none: FactorsView = { password: false, totp: false, recoveryCodes: 0, passkeys: [], identities: [] };
const ask = vi.fn<typeof fetch>();

beforeEach(() => vi.stubGlobal("fetch", ask.mockReset()));
afterEach(() => {
  vi.unstubAllGlobals();
  history.replaceState(null, "", "/");
});

function show(factors: Partial<FactorsView>, known = providers) {
  history.replaceState(null, "", "/settings/security?tab=1");
  useSession.setState({ server: { ...server, providers: known } });
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  queries.setQueryData(myFactors.queryKey, { ...none, ...factors });
  render(
    <QueryClientProvider client={queries}>
      <ProofDialog onEnd={() => undefined} />
    </QueryClientProvider>,
  );
}

it("leads to the provider that one is linked at, and back to this page", async () => {
  show({ identities: [linked] });
  expect(screen.queryByRole("button", { name: "Confirm at The Hub" })).toBeNull();
  ask.mockImplementationOnce(() => Promise.resolve(Response.json({ location: "#at-the-provider" })));
  await userEvent.click(screen.getByRole("button", { name: "Confirm at Example Company" }));

  await waitFor(() => expect(location.hash).toBe("#at-the-provider"));
  expect(ask.mock.calls[0]?.[0]).toBe("/api/v1/session/proof/providers/company");
  expect(ask.mock.calls[0]?.[1]?.body).toBe('{"returnUrl":"/settings/security?tab=1"}');
});

it("says why it does not lead there", async () => {
  show({ identities: [linked] });
  ask.mockImplementation(() => Promise.resolve(Response.json({ code: "unavailable", detail: "" }, { status: 503 })));
  await userEvent.click(screen.getByRole("button", { name: "Confirm at Example Company" }));

  expect((await screen.findByRole("alert")).textContent).toBe("A part of the server is away. Try again in a moment.");
});

it("offers the password first where there is one", () => {
  show({ password: true, identities: [linked] });

  expect(screen.getByLabelText("Password")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Confirm at Example Company" })).toBeTruthy();
});

it("says what to do when the provider is gone", () => {
  show({ identities: [linked] }, []);

  expect(screen.getByText(/Sign out and in again/)).toBeTruthy();
});
