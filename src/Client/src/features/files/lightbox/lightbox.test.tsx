import { fireEvent, render, screen, waitFor } from "@testing-library/react";
import { beforeEach, expect, it, vi } from "vitest";
import type { RoomFile } from "@/contracts/wire";
import { closeLightbox, openLightbox, useLightbox } from "@/lib/files/lightbox";
import { forgetHidden, useHidden } from "@/lib/hidden";
import { Lightbox } from "./lightbox";

const item = (seq: number): RoomFile => ({
  seq,
  at: seq,
  by: "ada",
  file: { id: `f${seq}`, name: `${seq}.png`, size: 9, type: "image/png", kind: "image", width: 40, height: 30 },
});

const asked: string[] = [];
let pages: { files: RoomFile[]; next?: number }[] = [];

beforeEach(() => {
  asked.length = 0;
  pages = [];
  closeLightbox();
  forgetHidden();
  vi.stubGlobal("fetch", (url: string) => {
    if (!url.includes("/files?")) return Promise.resolve(Response.json([])); // Who somebody is.
    asked.push(url);
    const page = pages.shift();
    return Promise.resolve(page ? Response.json(page) : Response.json({ code: "not-found" }, { status: 404 }));
  });
});

const press = (key: string) => fireEvent.keyDown(screen.getByRole("dialog"), { key });
const place = () => screen.getByRole("status").textContent;

it("walks through what is known, and on into what the room has before it", async () => {
  pages = [{ files: [item(3), item(2)], next: 2 }, { files: [item(1)] }];
  openLightbox({ room: "r", file: "f4", items: [item(4), item(5)] });
  render(<Lightbox />);
  expect(place()).toBe("4.png, 1 of 2 or more");
  await waitFor(() => expect(place()).toBe("4.png, 3 of 4 or more"));
  expect(asked[0]).toBe("/api/v1/rooms/r/files?kind=media&before=4&limit=50");

  press("ArrowRight");
  expect(place()).toBe("5.png, 4 of 4 or more");
  press("ArrowRight");
  expect(place()).toBe("5.png, 4 of 4 or more");
  for (let step = 0; step < 3; step++) press("ArrowLeft");
  await waitFor(() => expect(place()).toBe("2.png, 2 of 5"));
  expect(asked[1]).toContain("before=2");
  press("ArrowLeft");
  expect(place()).toBe("1.png, 1 of 5");
});

it("shows none of a message that one has hidden, and looks on behind it", async () => {
  useHidden.setState({ since: { "r 3": true, "r 2": true } });
  pages = [{ files: [item(3), item(2)], next: 2 }, { files: [item(1)] }];
  openLightbox({ room: "r", file: "f4", items: [item(4)] });
  render(<Lightbox />);
  await waitFor(() => expect(place()).toBe("4.png, 2 of 2"));
});

it("zooms by keyboard, and begins anew with another picture", async () => {
  pages = [{ files: [] }];
  openLightbox({ room: "r", file: "f4", items: [item(4), item(5)] });
  render(<Lightbox />);
  const fit = () => screen.getByRole<HTMLButtonElement>("button", { name: "Fit to the window" });
  expect(fit().disabled).toBe(true);
  press("+");
  expect(fit().disabled).toBe(false);
  expect(screen.getByAltText("4.png").parentElement?.style.transform).toContain("scale(1.4)");
  press("ArrowRight");
  expect(fit().disabled).toBe(true);
  await waitFor(() => expect(asked).toHaveLength(1));
});

it("moves in a picture by keyboard, no further than to its edge, also when it becomes smaller again", () => {
  const large = { ...item(5), file: { ...item(5).file, width: 4000, height: 3000 } };
  openLightbox({ room: "r", file: "f5", items: [item(4), large] });
  render(<Lightbox />);
  const at = () => screen.getByAltText("5.png").parentElement?.style.transform;
  const pan = (key: string, times: number) => {
    for (let time = 0; time < times; time++) fireEvent.keyDown(screen.getByRole("dialog"), { key, shiftKey: true });
  };
  pan("ArrowRight", 1);
  expect(at()).toBe("translate(0px, 0px) scale(1)");

  press("+");
  press("+");
  pan("ArrowRight", 1);
  pan("ArrowUp", 1);
  expect(at()).toMatch(/^translate\(-80px, 80px\) scale\(1.9/);
  pan("ArrowRight", 20);
  press("-");
  const [, x = ""] = /translate\((.*)px, /.exec(at() ?? "") ?? [];
  expect(Number(x)).toBeCloseTo((-0.4 * 1024) / 2); // As far as to its edge in a window of 1024 pixels.
});

it("says who sent it, and leads to the message", () => {
  openLightbox({ room: "r", file: "f5", items: [item(4), item(5)] });
  render(<Lightbox />);
  expect(screen.getByRole("link", { name: "Download 5.png" })).toHaveProperty("download", "5.png");
  fireEvent.click(screen.getByRole("button", { name: "Go to the message" }));

  expect(location.pathname).toBe("/rooms/r/messages/5");
  expect(useLightbox.getState().open).toBeUndefined();
});

it("is there without what is before it when that cannot be had, and closes with Esc", async () => {
  openLightbox({ room: "r", file: "f4", items: [item(4)] });
  render(<Lightbox />);
  expect(await screen.findByRole("alert")).toBeTruthy();
  press("Escape");
  expect(useLightbox.getState().open).toBeUndefined();
});
