import type { KeyboardEvent } from "react";

/** From one thing that was found to the next by the arrows; above the first is the box, and Esc leads there too. */
export function walkFound(event: KeyboardEvent<HTMLElement>): void {
  const { key, target, currentTarget } = event;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  const box = document.querySelector<HTMLElement>("[data-search]");
  if (key === "Escape") box?.focus();
  else if (step !== undefined && target instanceof Element) {
    const rows = [...currentTarget.querySelectorAll("li")].filter((row) => !row.parentElement?.closest("li")); // Files are in rows of their own.
    const next = rows.findIndex((row) => row.contains(target)) + step;
    (next < 0 ? box : rows[next]?.querySelector<HTMLElement>("a, button"))?.focus();
  } else return;
  event.preventDefault();
}
