import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { TimelineRoom } from "@/features/timeline/room-context";
import { walkRows } from "@/features/timeline/walk-rows";
import { chat } from "@/realtime/chat";
import { ReactMenu } from "./react-menu";

const said = { seq: 9, at: 0 };

function show() {
  const act = vi.spyOn(chat, "act").mockResolvedValue({ value: said });
  render(
    <TimelineRoom value="r">
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- The timeline, as far as its keys go. */}
      <div onKeyDown={walkRows}>
        <article data-row tabIndex={-1}>
          <ReactMenu message={7} look="tool" />
        </article>
      </div>
    </TimelineRoom>,
  );
  return act;
}

it("offers what is chosen most, also by keyboard", async () => {
  const act = show();
  screen.getByRole("button", { name: "Add a reaction" }).focus();

  await userEvent.keyboard("{Enter}");
  await screen.findByRole("menuitem", { name: "👍" });
  await userEvent.keyboard("{ArrowDown}{Enter}");

  expect(act).toHaveBeenCalledExactlyOnceWith("React", "r", 7, "❤️");
});

it("leads to all emoji, and what is chosen there is offered first the next time", async () => {
  const act = show();

  await userEvent.click(screen.getByRole("button", { name: "Add a reaction" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "More emoji…" }));
  await userEvent.type(await screen.findByRole("searchbox", { name: "Search emoji" }), "hot beverage");
  await userEvent.click(await screen.findByRole("gridcell", { name: "hot beverage" }));

  expect(act).toHaveBeenCalledExactlyOnceWith("React", "r", 7, "☕");
  const button = screen.getByRole("button", { name: "Add a reaction" });
  expect(document.activeElement).toBe(button);
  await userEvent.click(button);
  expect((await screen.findAllByRole("menuitem"))[0]?.textContent).toBe("☕");
});
