import type { KeyboardEvent } from "react";

/** ↑ and ↓ go from message to message, once the focus is in the timeline. */
export function walkRows(event: KeyboardEvent<HTMLDivElement>): void {
  if ((event.key !== "ArrowUp" && event.key !== "ArrowDown") || event.altKey || event.ctrlKey || event.metaKey) return;
  const { target, currentTarget } = event;
  // What a menu or a dialog of a row hears comes here too, though it stands elsewhere in the page.
  if (!(target instanceof HTMLElement) || !currentTarget.contains(target)) return;
  const rows = [...currentTarget.querySelectorAll<HTMLElement>("[data-row]")];
  const current = target.closest<HTMLElement>("[data-row]");
  const step = event.key === "ArrowUp" ? -1 : 1;
  const next = current ? rows[rows.indexOf(current) + step] : lastOnScreen(rows, currentTarget);
  if (!next) return;
  event.preventDefault();
  next.focus({ preventScroll: true });
  next.scrollIntoView({ block: "nearest" });
}

function lastOnScreen(rows: HTMLElement[], scroller: HTMLElement): HTMLElement | undefined {
  const { bottom } = scroller.getBoundingClientRect();
  return rows.findLast((row) => row.getBoundingClientRect().bottom <= bottom + 1);
}
