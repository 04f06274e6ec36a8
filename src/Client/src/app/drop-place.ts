import type { Place } from "@/lib/sidebar-places";

export interface Drop {
  place: Place;
  section: HTMLElement;
  /** Where a line shows it; absent where the section is sorted by itself, or folded. */
  line: { top: number; left: number; width: number } | undefined;
}

function sectionOf(name: string): Place["section"] {
  return name === "favourites" || name === "rest" ? name : { folder: name.slice("folder/".length) };
}

/** What would be dropped into at a point of the page: `data-section` is `favourites`, `rest`, or `folder/` and its name. */
export function dropAt(list: HTMLElement, x: number, y: number): Drop | undefined {
  const section = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-section]");
  if (!section || !list.contains(section)) return undefined;
  const place = { section: sectionOf(section.dataset["section"] ?? ""), before: null };
  const items = [...section.querySelectorAll<HTMLElement>("[data-room]")];
  if (place.section === "rest" || items.length === 0) return { place, section, line: undefined };
  const boxes = items.map((item) => item.getBoundingClientRect());
  const at = boxes.findIndex((box) => y < box.top + box.height / 2);
  const box = at < 0 ? boxes.at(-1) : boxes[at];
  if (!box) return undefined;
  const before = at < 0 ? null : (items[at]?.dataset["room"] ?? null);
  const line = { top: at < 0 ? box.bottom : box.top, left: box.left, width: box.width };
  return { place: { ...place, before }, section, line };
}
