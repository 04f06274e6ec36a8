import { render, screen } from "@testing-library/react";
import { afterEach, expect, it } from "vitest";
import { roomView } from "@/contracts/room-view.fixture";
import { enqueue, replaceOutbox } from "./outbox-store";
import { forgetTimelines, setError } from "./timeline-store";
import { TimelineView } from "./timeline-view";

const show = () =>
  render(
    <TimelineView
      room={roomView()}
      title="#room"
      me="ada"
      onSeen={() => undefined}
      onEdit={() => undefined}
      onUnread={() => Promise.resolve()}
      writes
      editSeconds={undefined}
      target={undefined}
      onTarget={() => undefined}
      startActions={null}
      handle={() => undefined}
    />,
  );

afterEach(() => {
  forgetTimelines();
  replaceOutbox(() => []);
});

it("says that a room could not be loaded, and offers to try again", () => {
  setError("r", "unavailable");
  show();

  expect(screen.getByRole("alert").textContent).toContain("could not be loaded");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
  expect(screen.queryByRole("log")).toBeNull();
});

it("shows what waits to be sent also when the room could not be loaded", () => {
  enqueue("r", "written in a tunnel");
  enqueue("another", "not here");
  setError("r", "unavailable");
  show();

  expect(screen.getByRole("article").textContent).toContain("written in a tunnel");
  expect(screen.getByRole("alert").textContent).toContain("could not be loaded");
  expect(screen.getByRole("button", { name: "Try again" })).toBeTruthy();
});
