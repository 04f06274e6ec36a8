import { useState } from "react";
import { flushSync } from "react-dom";
import { EmojiPopover } from "@/emoji/emoji-popover";
import { actAndTell } from "./failures";
import { endQuestion } from "./asking";
import type { Question } from "./asking";

/** All emoji, to react with one of them. It stands where the next message would be written. */
export function ReactWith({ question: { room, seq } }: { question: Question }) {
  const [before] = useState(() => document.activeElement);
  const [anchor] = useState(
    () =>
      document.querySelector("[data-region=composer]")?.getBoundingClientRect() ?? new DOMRect(innerWidth, innerHeight),
  );
  return (
    <EmojiPopover
      anchor={anchor}
      onPick={(emoji) => void actAndTell(room, seq, "React", emoji)}
      onClose={() => {
        flushSync(endQuestion);
        if (before instanceof HTMLElement) before.focus();
      }}
    />
  );
}
