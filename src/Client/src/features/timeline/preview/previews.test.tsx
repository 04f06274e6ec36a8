import { render, screen } from "@testing-library/react";
import { afterEach, expect, it, vi } from "vitest";
import { useExcerpts } from "@/lib/excerpts";
import { rememberPeople } from "@/lib/people";
import { TextWorldContext } from "@/text/text-world";
import { Previews } from "./previews";

rememberPeople([{ id: "ada", name: "ada", displayName: "Ada Okafor" }]);
const ask = vi.spyOn(globalThis, "fetch").mockRejectedValue(new TypeError("offline"));
const excerpt = { seq: 7, at: 0, by: "ada", text: "**Thursday**,\nat nine", cut: false, deleted: false, revision: 0 };
const world = {
  roomNamed: () => undefined,
  roomNames: () => [],
  mayCallAll: () => false,
  roomTitle: (room: string) => (room === "mine" ? "#launch" : undefined),
};

const show = (room: string) =>
  render(
    <TextWorldContext value={world}>
      <Previews text={`Look: ${location.origin}/rooms/${room}/messages/7`} />
    </TextWorldContext>,
  );

afterEach(() => useExcerpts.setState({ byRoom: {} }));

it("shows who said what where, and leads there", () => {
  useExcerpts.setState({ byRoom: { mine: { 7: excerpt } } });
  show("mine");
  const card = screen.getByRole("link");

  expect(card.textContent).toMatch(/Ada Okafor#launch.*Thursday, at nine/);
  expect(card.getAttribute("href")).toBe("/rooms/mine/messages/7");
});

it("shows nothing, and asks nothing, of a room that is not mine", () => {
  show("theirs");

  expect(screen.queryByRole("link")).toBeNull();
  expect(ask).not.toHaveBeenCalled();
});

it("shows nothing of what is not there or deleted", () => {
  useExcerpts.setState({ byRoom: { mine: { 7: null } } });
  const { unmount } = show("mine");
  expect(screen.queryByRole("link")).toBeNull();
  unmount();
  useExcerpts.setState({ byRoom: { mine: { 7: { ...excerpt, deleted: true } } } });
  show("mine");
  expect(screen.queryByRole("link")).toBeNull();
});
