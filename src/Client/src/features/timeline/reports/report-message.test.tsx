import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { endQuestion, useQuestion } from "@/features/timeline/acts/asking";
import { MessageDialogs } from "@/features/timeline/acts/message-dialogs";
import { MessageToolbar } from "@/features/timeline/acts/message-toolbar";
import { TimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { rememberPeople } from "@/lib/people";
import { useSession } from "@/lib/session";
import { useToast } from "@/lib/toast";

const ask = vi.fn<typeof fetch>();
const reports = () =>
  ask.mock.calls.flatMap(([path, init]) =>
    (path as string).endsWith("/report") ? [`${init?.method} ${path as string} ${init?.body as string}`] : [],
  );

const row: MessageRow = {
  kind: "message",
  key: "k",
  holds: true,
  by: "ada",
  at: 1,
  text: "Buy **my** beans",
  opens: true,
  seq: 7,
  clientId: "c",
};

function Asked() {
  const question = useQuestion((all) => all.question);
  return question ? <MessageDialogs question={question} /> : null;
}

const show = (change: Partial<MessageRow> = {}) =>
  render(
    <QueryClientProvider client={new QueryClient()}>
      <TimelineRoom value="r">
        <MessageToolbar row={{ ...row, ...change }} />
        <Asked />
      </TimelineRoom>
    </QueryClientProvider>,
  );

async function open() {
  show();
  await userEvent.click(screen.getByRole("button", { name: "More actions" }));
  await userEvent.click(await screen.findByRole("menuitem", { name: "Report…" }));
  return within(await screen.findByRole("dialog", { name: "Report this message" }));
}

const answer = (status: number, code?: string) =>
  ask.mockImplementation((path) =>
    Promise.resolve(
      (path as string).endsWith("/report")
        ? code === undefined
          ? new Response(null, { status })
          : Response.json({ code, detail: "20 in a day" }, { status })
        : Response.json({ items: [] }),
    ),
  );

beforeEach(() => {
  vi.stubGlobal("fetch", ask.mockReset());
  answer(204);
  rememberPeople([{ id: "ada", name: "ada", displayName: "Ada Okafor" }]);
  useSession.setState({ me: { id: "ben", name: "ben", displayName: "Ben", role: "member" } });
});
afterEach(() => {
  endQuestion();
  useToast.setState({ toast: undefined });
  useSession.setState({ me: undefined });
  vi.unstubAllGlobals();
});

it("sends what is wrong with words of one's own, and says thank you", async () => {
  const dialog = await open();
  expect(dialog.getByText("Ada Okafor")).toBeTruthy();
  expect(dialog.getByText("Buy my beans")).toBeTruthy();
  const send = dialog.getByRole<HTMLButtonElement>("button", { name: "Report" });
  expect(send.disabled).toBe(true);

  await userEvent.click(dialog.getByRole("radio", { name: /^Harassment/ }));
  await userEvent.type(dialog.getByRole("textbox", { name: /What else/ }), "  Again\nand again ");
  await userEvent.click(send);

  await waitFor(() => expect(useQuestion.getState().question).toBeUndefined());
  expect(reports()).toEqual([
    'POST /api/v1/rooms/r/messages/7/report {"reason":"harassment","text":"Again\\nand again"}',
  ]);
  expect(useToast.getState().toast?.text).toBe("Thank you. The moderators will look at it.");
});

it("needs no words", async () => {
  const dialog = await open();
  await userEvent.click(dialog.getByRole("radio", { name: /^Spam/ }));
  await userEvent.type(dialog.getByRole("textbox"), "  ");
  await userEvent.click(dialog.getByRole("button", { name: "Report" }));

  await waitFor(() => expect(reports()).toEqual(['POST /api/v1/rooms/r/messages/7/report {"reason":"spam"}']));
});

it("is sent once, however often it is pressed", async () => {
  let finish: (response: Response) => void = () => undefined;
  const dialog = await open();
  ask.mockImplementation(() => new Promise((resolve) => (finish = resolve)));
  await userEvent.click(dialog.getByRole("radio", { name: /^Something else/ }));
  const send = dialog.getByRole<HTMLButtonElement>("button", { name: "Report" });
  await userEvent.dblClick(send);

  expect(send.getAttribute("aria-busy")).toBe("true");
  expect(send.disabled).toBe(true);
  expect(reports()).toHaveLength(1);
  finish(new Response(null, { status: 204 }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
});

it("counts what is written, and sends nothing that is too long", async () => {
  const dialog = await open();
  await userEvent.click(dialog.getByRole("radio", { name: /^Spam/ }));
  const words = dialog.getByRole<HTMLTextAreaElement>("textbox");
  const send = dialog.getByRole<HTMLButtonElement>("button", { name: "Report" });
  expect(dialog.getByText("0 / 1,000")).toBeTruthy();

  await userEvent.click(words);
  await userEvent.paste("x".repeat(1_000));
  expect(dialog.getByText("1,000 / 1,000")).toBeTruthy();
  expect([words.getAttribute("aria-invalid"), send.disabled]).toEqual(["false", false]);

  await userEvent.paste("x");
  expect(dialog.getByRole("alert").textContent).toContain("1,001 / 1,000");
  expect([words.getAttribute("aria-invalid"), send.disabled]).toEqual(["true", true]);
  expect(words.value).toHaveLength(1_001);
});

it.each([
  [404, "message-not-found", "does not exist any more"],
  [404, "not-found", "not yours to see"],
  [429, "rate-limited", "Wait a moment"],
  [409, "too-many", "as much as you can for now"],
  [400, "bad-request", "did not understand"],
])("says why it was not sent, and keeps what was written (%i %s)", async (status, code, words) => {
  answer(status, code);
  const dialog = await open();
  await userEvent.click(dialog.getByRole("radio", { name: /^Spam/ }));
  await userEvent.type(dialog.getByRole("textbox"), "Beans");
  await userEvent.click(dialog.getByRole("button", { name: "Report" }));

  expect((await dialog.findByRole("alert")).textContent).toContain(words);
  expect(dialog.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Beans");
  expect(dialog.getByRole<HTMLInputElement>("radio", { name: /^Spam/ }).checked).toBe(true);
  expect(useToast.getState().toast).toBeUndefined();
});

it("is done with the keyboard alone, and the focus goes back to where it came from", async () => {
  show();
  const more = screen.getByRole("button", { name: "More actions" });
  more.focus();
  await userEvent.keyboard("{Enter}");
  (await screen.findByRole("menuitem", { name: "Report…" })).focus();
  await userEvent.keyboard("{Enter}");
  const dialog = within(await screen.findByRole("dialog"));
  await waitFor(() => expect(document.activeElement).toBe(dialog.getByRole("radio", { name: /^Spam/ })));

  await userEvent.keyboard("{Escape}");
  await waitFor(() => expect(document.activeElement).toBe(more));
  expect(screen.queryByRole("dialog")).toBeNull();

  await userEvent.keyboard("{Enter}");
  (await screen.findByRole("menuitem", { name: "Report…" })).focus();
  await userEvent.keyboard("{Enter}");
  await screen.findByRole("dialog");
  await waitFor(() => expect(document.activeElement?.getAttribute("type")).toBe("radio"));
  await userEvent.keyboard(" {Enter}");

  await waitFor(() => expect(reports()).toEqual(['POST /api/v1/rooms/r/messages/7/report {"reason":"spam"}']));
  await waitFor(() => expect(document.activeElement).toBe(more));
});

it("is not offered for what one said oneself", async () => {
  show({ by: "ben" });
  await userEvent.click(screen.getByRole("button", { name: "More actions" }));

  expect(await screen.findByRole("menuitem", { name: "Copy link" })).toBeTruthy();
  expect(screen.queryByRole("menuitem", { name: "Report…" })).toBeNull();
});
