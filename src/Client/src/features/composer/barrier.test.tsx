import { render, screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { Barrier } from "./barrier";
import { saveDraft } from "@/lib/drafts";

it("shows what was being written in its place: the room's in the room, the thread's in the thread", () => {
  saveDraft("r", "to the room");
  saveDraft("r/7", "to the thread");
  render(<Barrier draft="r/7" text="This room is archived." />);

  expect(screen.getByText("to the thread")).toBeTruthy();
  expect(screen.queryByText("to the room")).toBeNull();
});
