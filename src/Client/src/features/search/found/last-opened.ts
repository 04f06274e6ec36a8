interface Kept {
  address: string;
  key: string;
  /** How far what was found was scrolled. */
  top: number;
}

let kept: Kept | undefined;

const here = () => location.pathname + location.search;
const scroller = () => document.querySelector("[data-region=list]");

/** Somebody goes to what was found, and may come back. */
export const openedFrom = (key: string) => void (kept = { address: here(), key, top: scroller()?.scrollTop ?? 0 });

/** What one went to from the very same search; undefined: nothing. */
export const lastOpened = (): string | undefined => (kept?.address === here() ? kept.key : undefined);

/** Who comes back sees what they saw when they left. */
export function comeBack(link: HTMLElement | null | undefined): void {
  if (!link || !kept) return;
  link.focus({ preventScroll: true });
  const list = scroller();
  if (list) list.scrollTop = kept.top;
  const { top, bottom } = link.getBoundingClientRect();
  if (list && (top > list.getBoundingClientRect().bottom || bottom < list.getBoundingClientRect().top))
    link.scrollIntoView({ block: "center" }); // What is above it is another than before.
}
