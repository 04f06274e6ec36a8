import type { ForwardedMessage, MessageExcerpt, MessageNote } from "@/contracts/wire";
import { t } from "@/i18n/t";
import type { MessageFile } from "./files/message-file";

interface Said {
  readonly text: string;
  readonly forwarded?: ForwardedMessage;
  readonly files?: readonly Named[];
}

/** A name as Markdown that says nothing else. */
const plainly = (name: string) => name.replace(/[!-/:-@[-`{-~]/g, "\\$&");

type Named = Pick<MessageFile, "name" | "kind">;

/** What a message carries, in words. */
export function filesLine(files: readonly Named[]): string {
  const [first] = files;
  if (!first) return "";
  const [count, alike] = [files.length, files.every(({ kind }) => kind === first.kind)];
  if (alike && first.kind === "image") return t("message.pictures", { count });
  if (alike && first.kind === "video") return t("message.videos", { count });
  return lineFrom(count, first);
}

const lineFrom = (count: number, { name, kind }: Named): string => {
  if (count > 1) return t("message.files", { count, name: plainly(name) });
  if (kind === "image") return t("message.pictures", { count });
  return kind === "video" ? t("message.videos", { count }) : t("message.file", { name: plainly(name) });
};

/** A message in short, in words. */
export const wordsOfExcerpt = (excerpt: Pick<MessageExcerpt, "text" | "files" | "file"> | null | undefined): string =>
  excerpt?.text === "" && excerpt.file ? lineFrom(excerpt.files ?? 1, excerpt.file) : (excerpt?.text ?? "");

/** A message in words: of one that forwards another without a comment, what that one said. */
export function wordsOf(message: Said, note?: Pick<MessageNote, "text">): string {
  const text = note?.text ?? message.text;
  if (text !== "") return text;
  return message.forwarded?.text || filesLine(message.files ?? message.forwarded?.files ?? []);
}

/** All of it, for copying. */
export const fullText = ({ text, forwarded }: Said) =>
  [text, forwarded?.text].filter((part) => part !== undefined && part !== "").join("\n\n");
