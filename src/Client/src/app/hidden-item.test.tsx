import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, expect, it } from "vitest";
import { forgetHidden, hearHidden, useHidden } from "@/lib/hidden";
import { Menu } from "@/ui/menu";
import { HiddenItem } from "./hidden-item";

afterEach(forgetHidden);

it("offers to show what is hidden only where something is", async () => {
  render(
    <Menu trigger={<button type="button">Menu</button>}>
      <HiddenItem room="r" />
    </Menu>,
  );
  await userEvent.click(screen.getByRole("button"));
  expect(screen.queryByRole("menuitem")).toBeNull();
  hearHidden("r", 7, true, 1);

  await userEvent.click(await screen.findByRole("menuitem", { name: "Show hidden messages" }));
  expect(useHidden.getState().shown).toBe("r");
});
