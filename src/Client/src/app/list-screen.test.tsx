import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { roomsSynced } from "@/features/rooms/rooms-store";
import { ListScreen } from "./list-screen";

it("has its heading and the shapes of what comes until its rooms and its part are there", async () => {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ListScreen name="drafts" />
    </QueryClientProvider>,
  );
  const loading = () => screen.queryByRole("status", { name: "Loading" });
  const heading = () => screen.getByRole("heading", { level: 1 }).textContent;
  expect([heading(), loading()]).toEqual(["Drafts", expect.anything()]);

  act(() => roomsSynced([]));
  expect([heading(), loading()]).toEqual(["Drafts", expect.anything()]);
  expect(await screen.findByText("No drafts")).toBeDefined();
  expect([heading(), loading()]).toEqual(["Drafts", null]);
});
