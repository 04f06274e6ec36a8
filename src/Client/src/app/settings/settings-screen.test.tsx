import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { navigate } from "@/lib/router";
import { useSession } from "@/lib/session";
import { rememberPlace } from "./place";
import { SettingsScreen } from "./settings-screen";

const me = { id: "ada", name: "ada", displayName: "Ada", role: "member" as const };

// Else the first test waits for it to be loaded, and has a second for that.
beforeAll(async () => {
  await import("@/features/account/account-section");
});

beforeEach(() => {
  useSession.setState({ status: "in", me });
  navigate("/rooms/abc");
  rememberPlace();
  navigate("/settings");
});

function open(section?: string) {
  const tree = (
    <QueryClientProvider client={new QueryClient()}>
      <SettingsScreen section={section} />
    </QueryClientProvider>
  );
  return render(tree);
}

it("leads back to where one came from", async () => {
  open("account");
  await screen.findByLabelText("Display name");
  navigate("/settings/appearance");
  rememberPlace();
  await userEvent.keyboard("{Escape}");

  expect(location.pathname).toBe("/rooms/abc");
});

it("steps out of a field before it closes", async () => {
  open("account");
  await userEvent.click(await screen.findByLabelText("Display name"));
  await userEvent.keyboard("{Escape}");
  expect(location.pathname).toBe("/settings");

  await userEvent.keyboard("{Escape}");
  expect(location.pathname).toBe("/rooms/abc");
});

it("shows the first section for an address that it does not know", async () => {
  open("no-such-thing");

  expect(await screen.findByLabelText("Display name")).toBeTruthy();
});

it("saves the display name, and says so", async () => {
  const ask = vi.fn<typeof fetch>(() =>
    Promise.resolve(
      Response.json({ ...me, displayName: "Ada L." }, { headers: { "content-type": "application/json" } }),
    ),
  );
  vi.stubGlobal("fetch", ask);
  open("account");
  const field = await screen.findByLabelText("Display name");
  await userEvent.clear(field);
  await userEvent.type(field, " Ada L. {Enter}");

  expect((await screen.findByRole("status")).textContent).toBe("Saved.");
  expect(ask.mock.calls.find(([, init]) => init?.method === "PATCH")?.[1]?.body).toBe('{"displayName":"Ada L."}');
  await waitFor(() => expect(useSession.getState().me?.displayName).toBe("Ada L."));
  vi.unstubAllGlobals();
});
