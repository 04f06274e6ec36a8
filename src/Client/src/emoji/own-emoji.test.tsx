import { fireEvent, render, screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { FormattedText } from "@/text/formatted-text";
import styles from "@/text/text.module.css";
import { EmojiSign } from "./emoji-sign";
import { forgetOwn, hearOwn, useOwn } from "./own";

const blobcat = { name: "blobcat", picture: "p1", moves: true, by: "ada", at: 0 };

beforeEach(() => {
  vi.stubGlobal("fetch", () => Promise.reject(new Error("Offline.")));
  useOwn.setState({ revision: 1, byName: new Map([["blobcat", blobcat]]) });
});

afterEach(() => {
  forgetOwn();
  vi.unstubAllGlobals();
});

it("stands in a text, and is a word again when it is gone", async () => {
  render(<FormattedText text="look :blobcat: and :blobdog: in `:blobcat:`" />);

  expect(screen.getByRole("img").getAttribute("src")).toBe("/api/v1/emoji/blobcat/p1");
  expect(screen.getByRole("img").getAttribute("alt")).toBe(":blobcat:");
  expect(screen.getByRole("paragraph").textContent).toBe("look  and :blobdog: in :blobcat:");
  hearOwn({ type: "emoji", revision: 2, removed: "blobcat" });

  expect(await screen.findByText("look :blobcat: and :blobdog: in")).toBeTruthy();
  expect(screen.queryByRole("img")).toBeNull();
});

it("is shown large where there is nothing else", () => {
  const { container, rerender } = render(<FormattedText text=":blobcat: 👍" />);
  expect((container.firstElementChild as HTMLElement).className).toContain(styles.huge);

  rerender(<FormattedText text=":blobcat: yes" />);
  expect((container.firstElementChild as HTMLElement).className).not.toContain(styles.huge);
});

it("is a word when its picture cannot be had", () => {
  const { container } = render(<EmojiSign emoji=":blobcat:" />);
  fireEvent.error(screen.getByRole("img"));

  expect(container.textContent).toBe(":blobcat:");
});

it("is what it is in reactions, whatever it is", () => {
  const { container } = render(
    <>
      <EmojiSign emoji="👍" /> <EmojiSign emoji=":gone:" />
    </>,
  );

  expect(container.textContent).toBe("👍 :gone:");
});
