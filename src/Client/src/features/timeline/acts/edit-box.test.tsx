import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import { chat } from "@/realtime/chat";
import { EditBox } from "./edit-box";
import { edit, useEditing } from "./editing";

const onEmpty = vi.fn<() => void>();

function show(text: string) {
  onEmpty.mockClear();
  edit("r", 7, undefined);
  render(<EditBox room="r" message={7} text={text} calls={undefined} onEmpty={onEmpty} />);
}

it("gives up when nothing was changed, and deletes no message of files only", async () => {
  show("");
  await userEvent.keyboard("{Enter}");

  expect(onEmpty).not.toHaveBeenCalled();
  expect(useEditing.getState().message).toBeUndefined();
});

it("asks when nothing is left of the text", async () => {
  show("Hello");
  await userEvent.clear(screen.getByRole("textbox"));
  await userEvent.keyboard("{Enter}");

  expect(onEmpty).toHaveBeenCalledOnce();
  expect(useEditing.getState().message).toBe(7);
});

it("saves what was changed", async () => {
  const act = vi.spyOn(chat, "act").mockResolvedValue({ value: { seq: 9, at: 0 } });
  show("");
  await userEvent.keyboard("A caption{Enter}");

  expect(act.mock.calls.map((call) => call.slice(0, 4))).toEqual([["Edit", "r", 7, "A caption"]]);
  expect(useEditing.getState().message).toBeUndefined();
});
