import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { PanelFrame } from "./panel-frame";

it("closes with Escape and keeps the key to itself, unless something inside took it", async () => {
  const onClose = vi.fn();
  const taken: boolean[] = [];
  const hear = (event: KeyboardEvent) => void taken.push(event.defaultPrevented);
  addEventListener("keydown", hear);
  render(
    <PanelFrame label="Members" onClose={onClose}>
      <input aria-label="plain" />
      <input aria-label="own" onKeyDown={(event) => event.preventDefault()} />
    </PanelFrame>,
  );

  await userEvent.type(screen.getByRole("textbox", { name: "own" }), "{Escape}");
  expect(onClose).not.toHaveBeenCalled();
  await userEvent.type(screen.getByRole("textbox", { name: "plain" }), "{Escape}");
  expect(onClose).toHaveBeenCalledOnce();
  expect(taken.at(-1)).toBe(true);
  removeEventListener("keydown", hear);
});
