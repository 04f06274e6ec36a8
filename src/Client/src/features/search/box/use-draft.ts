import { useLayoutEffect, useRef, useState } from "react";
import { queryOf, shown } from "@/features/search/query/chips";
import type { Chip, Shown } from "@/features/search/query/chips";
import type { Typed } from "@/features/search/query/typed";

/** What is in the box: the query of the address until something else is typed. */
export function useDraft(q: string) {
  const [from, setFrom] = useState(q);
  const [draft, setDraft] = useState<Shown>(() => shown(q));
  const [caret, setCaret] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const moved = useRef<number>(undefined);
  if (from !== q) {
    setFrom(q);
    setDraft(shown(q));
  }

  useLayoutEffect(() => {
    if (moved.current === undefined) return;
    input.current?.setSelectionRange(moved.current, moved.current);
    moved.current = undefined;
  });

  /** Filters that are complete leave the text. @param place Where the caret is in it. */
  function write(text: string, place: number): void {
    const next = shown(text, true);
    const taken = next.chips.length > 0;
    const at = taken ? Math.min(shown(text.slice(0, place), true).text.length, next.text.length) : place;
    const fresh = next.chips.filter(({ text: one }) => !draft.chips.some((chip) => chip.text === one));
    setDraft({ chips: [...draft.chips, ...fresh], text: next.text });
    setCaret(at);
    if (taken || text !== input.current?.value) moved.current = at;
  }

  /** Puts something in place of what is being typed. */
  function put({ start, end }: Typed, text: string): void {
    const said = text.endsWith(":") ? text : `${text} `;
    write(draft.text.slice(0, start) + said + draft.text.slice(end).trimStart(), start + said.length);
    input.current?.focus();
  }

  /** The query without one of its filters. */
  function without(chip: Chip | undefined): string {
    const next = { ...draft, chips: draft.chips.filter((each) => each !== chip) };
    setDraft(next);
    input.current?.focus();
    return queryOf(next);
  }

  function clear(): void {
    setDraft({ chips: [], text: "" });
    setCaret(0);
    input.current?.focus();
  }

  return { ...draft, q: queryOf(draft), caret, setCaret, input, write, put, without, clear };
}
