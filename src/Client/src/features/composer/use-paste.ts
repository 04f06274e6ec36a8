import { useRef, useState } from "react";
import type { ClipboardEvent, KeyboardEvent } from "react";
import { t } from "@/i18n/t";
import { filesIn } from "@/lib/files/pick";
import { pressed } from "@/lib/shortcuts";
import { applyEdit, insertText, selectedIn } from "./apply-edit";
import { makeLink } from "./edits";

const large = 4 * 1024;
const address = /^https?:\/\/\S+$/i;

export interface LargePaste {
  start: number;
  text: string;
}

/** Pastes as people mean it: files go with the message, an address onto a text makes a link, rich text becomes Markdown, much text may become code. */
export function usePaste(onFiles: ((files: readonly File[]) => void) | undefined) {
  const plainly = useRef(false);
  const [pasted, setPasted] = useState<LargePaste>();

  /** Notes that the next paste is to be as plain as it can be. */
  function onKeyDown(event: KeyboardEvent) {
    plainly.current = pressed("plainPaste", event.nativeEvent);
  }

  function onPaste(event: ClipboardEvent<HTMLTextAreaElement>) {
    const area = event.currentTarget;
    const { files } = filesIn(event.clipboardData);
    if (onFiles && files.length > 0 && !event.clipboardData.types.includes("text/plain")) {
      event.preventDefault(); // With a text, as from a table, the picture is of that text.
      onFiles(files);
      return;
    }
    const plain = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n");
    const html = plainly.current ? "" : event.clipboardData.getData("text/html");
    const selected = selectedIn(area);
    const wanted = plainly.current;
    plainly.current = false;
    if (!wanted && address.test(plain.trim()) && selected.start !== selected.end) {
      event.preventDefault();
      applyEdit(area, makeLink(selected, plain.trim(), t("format.linkText")));
    } else if (plain.length > large) {
      setPasted({ start: selected.start, text: plain });
    } else if (html) {
      event.preventDefault();
      void pasteRich(area, html, plain);
    }
  }

  return { onPaste, onKeyDown, pasted, dropPasted: () => setPasted(undefined) };
}

async function pasteRich(area: HTMLTextAreaElement, html: string, plain: string): Promise<void> {
  const markdown = await import("./rich-paste").then(
    ({ markdownOf }) => markdownOf(html, plain),
    () => undefined, // Not there while offline: plain then.
  );
  insertText(area, markdown ?? plain);
}
