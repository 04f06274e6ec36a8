import type { RoomId } from "@/contracts/wire";
import type { Place } from "@/lib/sidebar-places";
import { dropAt } from "./drop-place";
import type { Drop } from "./drop-place";
import styles from "./room-drag.module.css";

const steady = 6;
const longPress = 400;
const edge = 36;

/** What is under way: `shown` once it is more than a press. */
interface Drag {
  item: HTMLElement;
  x: number;
  y: number;
  timer: ReturnType<typeof setTimeout> | undefined;
  shown: { ghost: HTMLElement; line: HTMLElement } | undefined;
  drop: Drop | undefined;
}

/**
 * Lets rooms of a list be dragged, with the mouse at once and with a finger after a long press. Items have `data-room`,
 * what they can be dropped in has `data-section`. The menus of rooms do the same for those who use neither.
 */
export function followDrags(list: HTMLElement, onDrop: (room: RoomId, place: Place) => void): () => void {
  const listening = new AbortController();
  const { signal } = listening;
  let drag: Drag | undefined;
  let justDropped = false;

  function lift(it: Drag): void {
    clearTimeout(it.timer);
    const ghost = document.createElement("div");
    const line = document.createElement("div");
    ghost.className = styles.ghost ?? "";
    line.className = styles.line ?? "";
    ghost.dir = "auto";
    ghost.ariaHidden = line.ariaHidden = "true";
    ghost.textContent = it.item.dataset["name"] ?? it.item.textContent;
    document.body.append(line, ghost);
    document.documentElement.classList.add(styles.dragging ?? "");
    it.item.classList.add(styles.lifted ?? "");
    it.shown = { ghost, line };
    carry(it);
  }

  function carry(it: Drag): void {
    if (!it.shown) return;
    const box = list.getBoundingClientRect();
    if (it.y < box.top + edge) list.scrollBy(0, -8);
    else if (it.y > box.bottom - edge) list.scrollBy(0, 8);
    it.shown.ghost.style.translate = `${it.x}px ${it.y}px`;
    mark(it.drop, undefined);
    it.drop = dropAt(list, it.x, it.y);
    mark(undefined, it.drop);
    const { line } = it.shown;
    line.hidden = it.drop?.line === undefined;
    if (!it.drop?.line) return;
    const { top, left, width } = it.drop.line;
    Object.assign(line.style, { top: `${top}px`, left: `${left}px`, width: `${width}px` });
  }

  function end(dropped: boolean): void {
    if (!drag) return;
    const { item, timer, shown, drop } = drag;
    drag = undefined;
    clearTimeout(timer);
    if (!shown) return;
    mark(drop, undefined);
    shown.ghost.remove();
    shown.line.remove();
    item.classList.remove(styles.lifted ?? "");
    document.documentElement.classList.remove(styles.dragging ?? "");
    justDropped = true; // The click that follows does not open the room.
    setTimeout(() => (justDropped = false), 0);
    const room = item.dataset["room"];
    if (dropped && drop && room) onDrop(room, drop.place);
  }

  list.addEventListener(
    "pointerdown",
    (event) => {
      const item = (event.target as Element).closest<HTMLElement>("[data-room]");
      if (drag || !item || event.button !== 0 || !event.isPrimary) return;
      const it: Drag = {
        item,
        x: event.clientX,
        y: event.clientY,
        timer: undefined,
        shown: undefined,
        drop: undefined,
      };
      if (event.pointerType !== "mouse") it.timer = setTimeout(() => lift(it), longPress);
      drag = it;
    },
    { signal },
  );
  window.addEventListener(
    "pointermove",
    (event) => {
      if (!drag || !event.isPrimary) return;
      const moved = Math.hypot(event.clientX - drag.x, event.clientY - drag.y) > steady;
      if (!drag.shown && !moved) return;
      if (!drag.shown && event.pointerType !== "mouse") {
        end(false); // The finger scrolls.
        return;
      }
      Object.assign(drag, { x: event.clientX, y: event.clientY });
      if (drag.shown) carry(drag);
      else lift(drag);
    },
    { signal },
  );
  window.addEventListener("pointerup", () => end(true), { signal });
  window.addEventListener("pointercancel", () => end(false), { signal });
  window.addEventListener("blur", () => end(false), { signal });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || !drag?.shown) return;
      event.preventDefault();
      event.stopPropagation();
      end(false);
    },
    { signal, capture: true },
  );
  // Once a room is lifted, the finger moves it and not the list.
  list.addEventListener("touchmove", (event) => drag?.shown && event.preventDefault(), { signal, passive: false });
  list.addEventListener("contextmenu", (event) => drag?.timer !== undefined && event.preventDefault(), { signal });
  list.addEventListener("dragstart", (event) => event.preventDefault(), { signal });
  list.addEventListener(
    "click",
    (event) => {
      if (!justDropped) return;
      event.preventDefault();
      event.stopPropagation();
    },
    { signal, capture: true },
  );
  return () => {
    end(false);
    listening.abort();
  };
}

function mark(before: Drop | undefined, after: Drop | undefined): void {
  before?.section.classList.remove(styles.over ?? "");
  if (after && !after.line) after.section.classList.add(styles.over ?? "");
}
