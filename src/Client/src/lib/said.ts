import type { ForwardedMessage, MessageNote } from "@/contracts/wire";

interface Said {
  readonly text: string;
  readonly forwarded?: ForwardedMessage;
}

/** A message in words: of one that forwards another without a comment, what that one said. */
export function wordsOf(message: Said, note?: Pick<MessageNote, "text">): string {
  const text = note?.text ?? message.text;
  return text === "" ? (message.forwarded?.text ?? "") : text;
}

/** All of it, for copying. */
export const fullText = ({ text, forwarded }: Said) =>
  [text, forwarded?.text].filter((part) => part !== undefined && part !== "").join("\n\n");
