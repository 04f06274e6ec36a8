import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import { rememberPeople } from "@/lib/people";
import { useSession } from "@/lib/session";
import { Forwarded } from "./forwarded";
import { TextWorldContext } from "./text-world";
import type { TextWorld } from "./text-world";

const ada = { id: "ada", name: "ada", displayName: "Ada Okafor" };
rememberPeople([ada]);
useSession.setState({ me: { ...ada, role: "member" } });

const world: TextWorld = {
  roomNamed: () => undefined,
  roomNames: () => [],
  roomTitle: (room) => (room === "garden" ? "#garden" : undefined),
  mayCallAll: () => true,
};

function show(room?: string, words = "**Beans** for @ada and @all") {
  const message = { by: "ada", at: 0, text: words, ...(room && { room, seq: 7 }) };
  return render(
    <TextWorldContext value={world}>
      <Forwarded message={message} />
    </TextWorldContext>,
  );
}

it("shows who said it first and what, formatted, and calls nobody", () => {
  show();
  const card = screen.getByRole("figure", { name: "Forwarded message by Ada Okafor" });

  expect(card.textContent).toContain("Beans for @Ada Okafor and @all");
  expect(card.querySelector("strong")?.textContent).toBe("Beans");
  expect(card.querySelector("mark")).toBeNull();
  expect(screen.queryByRole("button")).toBeNull();
});

it("leads to where it stands, but only in rooms that one is in", () => {
  show("garden");
  expect(screen.getByRole("link", { name: "Show in #garden" }).getAttribute("href")).toBe("/rooms/garden/messages/7");
});

it.each([["elsewhere"], [undefined]])("says nothing of the room for others (%s)", (room) => {
  const { container } = show(room);

  expect(screen.queryByRole("link")).toBeNull();
  expect(container.innerHTML).not.toContain("elsewhere");
});

it("shows all of a long one to who asks for it", async () => {
  show(undefined, Array.from({ length: 60 }, (_, line) => `line ${line}`).join("\n"));
  expect(screen.queryByText(/line 59/)).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Show the whole message" }));

  expect(screen.getByText(/line 59/)).toBeDefined();
});
