import type { ForwardedMessage, MessageNote } from "@/contracts/wire";
import { t } from "@/i18n/t";
import type { MessageFile } from "./files/message-file";

interface Said {
  readonly text: string;
  readonly forwarded?: ForwardedMessage;
  readonly files?: readonly Pick<MessageFile, "name" | "kind">[];
}

/** A name as Markdown that says nothing else. */
const plainly = (name: string) => name.replace(/[!-/:-@[-`{-~]/g, "\\$&");

/** What a message carries, in words. */
export function filesLine(files: readonly Pick<MessageFile, "name" | "kind">[]): string {
  const [first] = files;
  if (!first) return "";
  const [count, name] = [files.length, plainly(first.name)];
  const alike = files.every(({ kind }) => kind === first.kind);
  if (alike && first.kind === "image") return t("message.pictures", { count });
  if (alike && first.kind === "video") return t("message.videos", { count });
  return count === 1 ? t("message.file", { name }) : t("message.files", { count, name });
}

/** A message in words: of one that forwards another without a comment, what that one said. */
export function wordsOf(message: Said, note?: Pick<MessageNote, "text">): string {
  const text = note?.text ?? message.text;
  if (text !== "") return text;
  return message.forwarded?.text || filesLine(message.files ?? []);
}

/** All of it, for copying. */
export const fullText = ({ text, forwarded }: Said) =>
  [text, forwarded?.text].filter((part) => part !== undefined && part !== "").join("\n\n");
