import { act, render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { noteActivity } from "@/lib/activity";
import { saveDraft, useDrafts } from "@/lib/drafts";
import { threadsSynced } from "@/lib/threads";
import { Places } from "./places";

it("leads to what concerns one, and says how much of it is new and where one is", () => {
  act(() => {
    noteActivity(120);
    threadsSynced(0);
  });
  useDrafts.setState({ drafts: {} });
  saveDraft("r", "not done");
  render(<Places page="threads" />);
  const [activity, threads, drafts, saved] = screen.getAllByRole("link");

  expect(activity?.textContent).toContain("99+");
  expect(activity?.textContent).toContain("120 unread in your activity");
  expect(activity?.getAttribute("aria-current")).toBeNull();
  expect(threads?.textContent).toBe("Threads");
  expect(threads?.getAttribute("aria-current")).toBe("page");
  expect(drafts?.textContent).toContain("1 draft");
  expect(saved?.getAttribute("href")).toBe("/saved");
});
