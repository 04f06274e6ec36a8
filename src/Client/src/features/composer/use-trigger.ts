import { useState } from "react";
import type { KeyboardEvent } from "react";
import { applyEdit } from "./apply-edit";
import { triggerAt } from "./suggest";
import type { SuggestionHandle } from "./suggestion-list";

/** What is being named at the cursor, until it is chosen or closed with Escape. */
export function useTrigger(text: string) {
  const [cursor, setCursor] = useState(-1);
  const [closed, setClosed] = useState<number>();
  const [active, setActive] = useState<string>();
  const found = cursor < 0 ? undefined : triggerAt(text, cursor);
  const trigger = found?.from === closed ? undefined : found;

  return {
    trigger,
    /** The row that Enter takes. */
    active: trigger && active,
    setActive,
    onCursor({ selectionStart, selectionEnd, value }: HTMLTextAreaElement) {
      const next = selectionStart === selectionEnd ? selectionStart : -1;
      setCursor(next);
      if (triggerAt(value, next)?.from !== closed) setClosed(undefined);
    },
    close: () => setCursor(-1),
    /** True: the key was for the list. */
    onKey({ key, shiftKey }: KeyboardEvent, list: SuggestionHandle | null): boolean {
      if (!trigger || !active || shiftKey) return false;
      if (key === "Escape") setClosed(trigger.from);
      else return list?.key(key) ?? false;
      return true;
    },
    choose(area: HTMLTextAreaElement, written: string) {
      if (!trigger) return;
      const at = trigger.from + written.length;
      applyEdit(area, { from: trigger.from, to: trigger.to, text: written, select: [at, at] });
    },
  };
}
