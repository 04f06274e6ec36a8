import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { createEvent, fireEvent, render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { Composer } from "./composer";
import { draftOf, useDrafts } from "@/lib/drafts";

const onSend = vi.fn<(text: string) => boolean>();
const onUp = vi.fn<(shift: boolean) => boolean>();
const onTyping = vi.fn<() => void>();

function show(room = "r", maxBytes = 1_000, held = false) {
  const props = { room, name: "#launch", maxBytes, held, onSend, onTyping, onEscape: () => undefined, onUp };
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <Composer {...props} />
    </QueryClientProvider>,
  );
}

const field = () => screen.getByRole("textbox", { name: "Message to #launch" });

beforeEach(() => {
  onSend.mockReset().mockReturnValue(true);
  onTyping.mockClear();
  onUp.mockClear();
  useDrafts.setState({ drafts: {} });
});

it("sends with Enter and breaks the line with Shift+Enter", async () => {
  show();
  await userEvent.type(field(), "one{Shift>}{Enter}{/Shift}two{Enter}");

  expect(onSend).toHaveBeenCalledExactlyOnceWith("one\ntwo");
  expect(field()).toHaveProperty("value", "");
});

it("keeps the text when it is not to be sent yet", async () => {
  onSend.mockReturnValue(false);
  show();
  await userEvent.type(field(), "@all come{Enter}");

  expect(onSend).toHaveBeenCalledExactlyOnceWith("@all come");
  expect(field()).toHaveProperty("value", "@all come");
});

it("leaves Enter to the input method", () => {
  show();
  fireEvent.change(field(), { target: { value: "にほん" } });
  const enter = createEvent.keyDown(field(), { key: "Enter", isComposing: true });
  fireEvent(field(), enter);

  expect(onSend).not.toHaveBeenCalled();
});

it("sends nothing when there is nothing but space", async () => {
  show();
  await userEvent.type(field(), "   {Enter}");

  expect(onSend).not.toHaveBeenCalled();
  expect(screen.getByRole("button", { name: "Send" })).toHaveProperty("disabled", true);
});

it("says by how much a text is too long, counted in bytes, and does not send it", async () => {
  show("r", 10);
  await userEvent.type(field(), "ääääää{Enter}");

  expect(screen.getByRole("status").textContent).toBe("2 characters too long");
  expect(onSend).not.toHaveBeenCalled();
});

it("keeps what is written while one has to wait", async () => {
  show("r", 1_000, true);
  await userEvent.type(field(), "too early{Enter}");

  expect(onSend).not.toHaveBeenCalled();
  expect(field()).toHaveProperty("value", "too early");
  expect(screen.getByRole("button", { name: "Send" })).toHaveProperty("disabled", true);
});

it("keeps a draft for each room", async () => {
  const { unmount } = show("one");
  await userEvent.type(field(), "not done");
  unmount();
  show("two");

  expect(field()).toHaveProperty("value", "");
  expect(draftOf("one")).toBe("not done");
  expect(localStorage.getItem("livechat.drafts")).toContain("not done");
});

it("tells that someone is typing, not for every letter", async () => {
  show();
  await userEvent.type(field(), "hello there");

  expect(onTyping).toHaveBeenCalledOnce();
});

it("formats with the keyboard, and takes it away again", async () => {
  show();
  await userEvent.type(field(), "word");
  (field() as HTMLTextAreaElement).setSelectionRange(0, 4);
  await userEvent.keyboard("{Control>}b{/Control}");

  expect(field()).toHaveProperty("value", "**word**");
  await userEvent.keyboard("{Control>}b{/Control}");
  expect(field()).toHaveProperty("value", "word");
});

it("makes a link of an address that is pasted over a text", async () => {
  show();
  await userEvent.type(field(), "here");
  (field() as HTMLTextAreaElement).setSelectionRange(0, 4);
  await userEvent.paste("https://a.example/");

  expect(field()).toHaveProperty("value", "[here](https://a.example/)");
});

it("offers to make a long paste a code block", async () => {
  show("r", 16_000);
  await userEvent.click(field());
  await userEvent.paste("line\n".repeat(1_000));
  await userEvent.click(screen.getByRole("button", { name: "Make it a code block" }));

  expect((field() as HTMLTextAreaElement).value).toMatch(/^```\nline\n/);
  expect(screen.queryByText(/You pasted/)).toBeNull();
});

it("suggests emoji, writes the one that Enter takes, and sends only with the next Enter", async () => {
  show();
  await userEvent.type(field(), "nice :tad");
  const row = await screen.findByRole("option", { name: /party popper/ });
  expect(field().getAttribute("aria-activedescendant")).toBe(row.id);
  await userEvent.keyboard("{Enter}");

  expect(field()).toHaveProperty("value", "nice 🎉 ");
  expect(onSend).not.toHaveBeenCalled();
  await userEvent.keyboard("{Enter}");
  expect(onSend).toHaveBeenCalledExactlyOnceWith("nice 🎉");
});

it("closes the suggestions with Escape and leaves the text", async () => {
  show();
  await userEvent.type(field(), ":tad");
  await screen.findByRole("listbox");
  await userEvent.keyboard("{Escape}");

  expect(screen.queryByRole("listbox")).toBeNull();
  expect(field()).toHaveProperty("value", ":tad");
});

it("writes known names of emoji as emoji when it sends", async () => {
  show();
  await userEvent.type(field(), "done :+1:{Enter}");

  expect(onSend).toHaveBeenCalledExactlyOnceWith("done 👍");
});

it("shows what will be seen, and goes back to writing", async () => {
  show();
  await userEvent.type(field(), "a **b**");
  await userEvent.click(screen.getByRole("button", { name: "Formatting" }));
  await userEvent.click(await screen.findByRole("button", { name: "Preview" }));

  expect(screen.getByRole("region", { name: "Preview" }).querySelector("strong")?.textContent).toBe("b");
  await userEvent.click(screen.getByRole("button", { name: "Back to writing" }));
  expect(field()).toHaveProperty("value", "a **b**");
});

it("edits the last message with ↑ in an empty field, and only there", async () => {
  show();
  await userEvent.type(field(), "{ArrowUp}");
  expect(onUp).toHaveBeenCalledOnce();

  await userEvent.type(field(), "text{ArrowUp}");
  expect(onUp).toHaveBeenCalledOnce();
});

it("sends files without a text, and takes those that are pasted", async () => {
  const onFiles = vi.fn<(files: readonly File[]) => void>();
  const props = { room: "r", name: "#launch", maxBytes: 1_000, onSend, onTyping, onEscape: () => undefined, onUp };
  render(<Composer {...props} full onFiles={onFiles} />);
  const picture = new File(["x"], "image.png", { type: "image/png" });
  const item = { kind: "file", getAsFile: () => picture, webkitGetAsEntry: () => null };
  fireEvent.paste(field(), { clipboardData: { items: [item], types: ["Files"], getData: () => "" } });
  expect(onFiles).toHaveBeenCalledExactlyOnceWith([picture]);

  await userEvent.type(field(), "{Enter}");
  expect(onSend).toHaveBeenCalledExactlyOnceWith("");
});
