import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, it, vi } from "vitest";
import { closeLightbox, useLightbox } from "@/lib/files/lightbox";
import type { MessageFile } from "@/lib/files/message-file";
import { useUploads } from "@/lib/files/uploads";
import { TimelineRoom } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import { startTimeline, timelineEvents } from "@/features/timeline/timeline-store";
import { MessageFiles } from "./message-files";

const picture = (id: string, more: Partial<MessageFile> = {}): MessageFile => ({
  id,
  name: `${id}.png`,
  size: 900_000,
  type: "image/png",
  kind: "image",
  width: 800,
  height: 400,
  thumb: true,
  ...more,
});
const text: MessageFile = { id: "t", name: "notes.json", size: 20, type: "text/plain", kind: "text" };

const row = (files: MessageFile[] | undefined, more: Partial<MessageRow> = {}): MessageRow => ({
  kind: "message",
  key: "k",
  holds: true,
  by: "ada",
  at: 1,
  text: "",
  opens: true,
  seq: 1,
  clientId: "c",
  ...(files && { files }),
  ...more,
});

function show(shown: MessageRow) {
  return render(
    <QueryClientProvider client={new QueryClient()}>
      <TimelineRoom value="r">
        <MessageFiles row={shown} />
      </TimelineRoom>
    </QueryClientProvider>,
  );
}

beforeEach(() => {
  closeLightbox();
  useUploads.setState({ uploads: [], read: true });
});

it("keeps the place of a picture by its own shape, and shows the small one", () => {
  show(row([picture("a", { placeholder: "AA==" })]));
  const button = screen.getByRole("button", { name: "Open a.png" });

  expect(button.style.getPropertyValue("--ratio")).toBe("480 / 240");
  expect(screen.getByAltText("a.png")).toHaveProperty("src", expect.stringMatching(/\/api\/v1\/files\/a\/thumb$/));
});

it("opens a picture over the page with those around it that are loaded and not deleted", async () => {
  const post = (seq: number, id: string) => ({
    type: "message.posted" as const,
    seq,
    ordinal: seq,
    at: seq,
    by: "ada",
    clientId: id,
    text: "",
    files: [picture(id), text],
  });
  startTimeline("r", 0, true);
  const gone = { type: "message.deleted" as const, seq: 4, at: 4, by: "ada", message: 2 };
  timelineEvents({ room: "r", from: 1, to: 4, events: [post(1, "a"), post(2, "b"), post(3, "c"), gone] });
  show(row([picture("c")], { seq: 3 }));
  await userEvent.click(screen.getByRole("button", { name: "Open c.png" }));

  expect(useLightbox.getState().open).toMatchObject({ room: "r", file: "c" });
  expect(useLightbox.getState().open?.items.map(({ seq, file }) => [seq, file.id])).toEqual([
    [1, "a"],
    [3, "c"],
  ]);
});

it("says when a picture is gone, and lets one try again when it only failed", async () => {
  const answers = [503, 404];
  vi.stubGlobal("fetch", () => Promise.resolve({ status: answers.shift() }));
  show(row([picture("a")]));
  fireEvent.error(screen.getByAltText("a.png"));
  expect(await screen.findByText("It could not be loaded.")).toBeTruthy();

  await userEvent.click(screen.getByRole("button", { name: "Try again" }));
  fireEvent.error(screen.getByAltText("a.png"));
  expect(await screen.findByText("This file is gone.")).toBeTruthy();
  expect(screen.queryByRole("button", { name: "Try again" })).toBeNull();
});

it("tries again by itself when a picture is there after all, and once only", async () => {
  vi.stubGlobal("fetch", () => Promise.resolve({ ok: true, status: 206 }));
  show(row([picture("a")]));
  const first = screen.getByAltText("a.png");
  fireEvent.error(first);
  await waitFor(() => expect(screen.getByAltText("a.png")).not.toBe(first));

  fireEvent.error(screen.getByAltText("a.png"));
  expect(await screen.findByText("It could not be loaded.")).toBeTruthy();
});

it("plays films and sound where they stand, and hands out everything else", () => {
  show(
    row([
      { id: "v", name: "v.mp4", size: 5, type: "video/mp4", kind: "video" },
      { id: "s", name: "s.mp3", size: 5, type: "audio/mpeg", kind: "audio", durationMs: 65_400 },
      { id: "d", name: "d.pdf", size: 2_500_000, type: "application/pdf", kind: "document", page: true },
    ]),
  );

  expect(screen.getByLabelText("v.mp4")).toHaveProperty("tagName", "VIDEO");
  expect(screen.getByLabelText("s.mp3")).toHaveProperty("preload", "metadata");
  expect(screen.getByText("1:05 · 5 bytes")).toBeTruthy();
  expect(screen.getByAltText("The first page of d.pdf")).toBeTruthy();
  expect(screen.getByText("PDF · 2.5 MB")).toBeTruthy();
  expect(screen.getByRole("link", { name: "Download d.pdf" })).toHaveProperty("download", "d.pdf");
});

it("shows the beginning of a text on demand, in one request of so many bytes", async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('{"a": 1}', { status: 206 })));
  vi.stubGlobal("fetch", asked);
  show(row([text]));
  expect(asked).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole("button", { name: "Show the beginning of notes.json" }));

  await waitFor(() => expect(screen.getByLabelText("notes.json")).toHaveProperty("textContent", '{"a": 1}'));
  expect(asked).toHaveBeenCalledExactlyOnceWith("/api/v1/files/t", { headers: { range: "bytes=0-4095" } });
});

it("shows what is still to be sent, and opens or hands out none of it", () => {
  const upload = { key: "u", message: "c", name: "u.png", size: 9, type: "image/png", sent: 0, at: 1 };
  useUploads.setState({ uploads: [{ ...upload, state: "running", width: 40, height: 40 }] });
  show(row(undefined, { uploads: ["u"], delivery: "queued" }));

  expect(screen.getByAltText("u.png")).toBeTruthy();
  expect(screen.queryByRole("button")).toBeNull();
  expect(screen.queryByRole("link")).toBeNull();
});
