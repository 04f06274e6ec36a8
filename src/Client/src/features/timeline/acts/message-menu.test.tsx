import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it, vi } from "vitest";
import type { MessageFile } from "@/contracts/wire";
import type { MessageRow } from "@/features/timeline/rows";
import { MessageToolbar } from "./message-toolbar";

const picture: MessageFile = { id: "f", name: "a.png", size: 9, type: "image/png", kind: "image" };

async function show(more: Partial<MessageRow>) {
  vi.stubGlobal("fetch", () => Promise.resolve(Response.json({ code: "unavailable" }, { status: 503 })));
  const row = {
    kind: "message",
    key: "k",
    holds: true,
    by: "ada",
    at: 1,
    text: "",
    opens: true,
    clientId: "c",
  } as const;
  render(<MessageToolbar row={{ ...row, seq: 7, ...more }} />);
  await userEvent.click(screen.getByRole("button", { name: "More actions" }));
  await screen.findByRole("menuitem", { name: /^Forward/ });
}

const copies = () => screen.queryByRole("menuitem", { name: "Copy text" }) !== null;

it.each<[string, Partial<MessageRow>, boolean]>([
  ["a text", { text: "Hello" }, true],
  ["a forwarded text", { forwarded: { by: "ben", at: 0, text: "Beans" } }, true],
  ["files only", { files: [picture] }, false],
])("offers to copy what there is to copy of %s", async (_, more, copied) => {
  await show(more);
  expect(copies()).toBe(copied);
});

it("offers the same of what is not sent yet", () => {
  const row = { kind: "message", key: "k", holds: true, by: "ada", at: 1, opens: true, clientId: "c" } as const;
  const { rerender } = render(<MessageToolbar row={{ ...row, text: "Hello" }} />);
  expect(screen.getByRole("button", { name: "Copy text" })).toBeTruthy();

  rerender(<MessageToolbar row={{ ...row, text: "", uploads: ["u"] }} />);
  expect(screen.queryByRole("button")).toBeNull();
});
