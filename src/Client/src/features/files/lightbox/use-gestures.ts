import { useEffect, useRef } from "react";
import type { RefObject } from "react";
import type { Looking } from "./use-view";
import { fitted, moved, zoomed } from "./zoom";

interface Ways {
  onStep: (by: -1 | 1) => void;
  onClose: () => void;
}

interface Spot {
  x: number;
  y: number;
}

const near = 2.5;
/** So far a finger has to move to mean it. */
const swipe = 60;
const twice = 300;

/** Wheel, pinch, drag and double tap on a picture; a swipe leads to the next one, or down and out. */
export function useGestures(
  frame: RefObject<HTMLDivElement | null>,
  enabled: boolean,
  view: Looking,
  ways: Ways,
): void {
  const latest = useRef({ view, ways });
  useEffect(() => {
    latest.current = { view, ways };
  });

  useEffect(() => {
    const area = frame.current;
    if (!area || !enabled) return;
    const stop = new AbortController();
    const fingers = new Map<number, Spot>();
    let from: Spot = { x: 0, y: 0 };
    let lastTap = 0;

    const spot = ({ clientX, clientY }: MouseEvent): Spot => {
      const { left, top, width, height } = area.getBoundingClientRect();
      return { x: clientX - left - width / 2, y: clientY - top - height / 2 };
    };
    const change: Looking["change"] = (next) => latest.current.view.change(next);
    const scale = () => latest.current.view.view.scale;

    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      change((now) => zoomed(now, Math.exp(-event.deltaY / 400), spot(event)));
    };
    const onDouble = (event: MouseEvent) => change((now) => (now.scale > 1 ? fitted : zoomed(now, near, spot(event))));
    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, spot(event));
      from = spot(event);
      area.setPointerCapture(event.pointerId);
    };
    const onMove = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const now = spot(event);
      fingers.set(event.pointerId, now);
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const ratio = Math.hypot(now.x - other.x, now.y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
        change((view) => zoomed(view, ratio, { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 }));
      } else if (scale() > 1) change((view) => moved(view, now.x - before.x, now.y - before.y));
    };
    const onUp = (event: PointerEvent) => {
      const alone = fingers.size === 1;
      if (!fingers.delete(event.pointerId) || !alone || event.type === "pointercancel") return;
      const [dx, dy] = [spot(event).x - from.x, spot(event).y - from.y];
      if (event.pointerType !== "touch") return;
      if (Math.hypot(dx, dy) < 10) {
        if (event.timeStamp - lastTap < twice) onDouble(event);
        lastTap = event.timeStamp;
      } else if (scale() === 1) {
        const rtl = document.documentElement.dir === "rtl";
        if (Math.abs(dx) > swipe && Math.abs(dx) > Math.abs(dy)) latest.current.ways.onStep(dx < 0 !== rtl ? 1 : -1);
        else if (dy > 2 * swipe) latest.current.ways.onClose();
      }
    };

    const { signal } = stop;
    area.addEventListener("wheel", onWheel, { signal, passive: false });
    area.addEventListener("dblclick", onDouble, { signal });
    area.addEventListener("pointerdown", onDown, { signal });
    area.addEventListener("pointermove", onMove, { signal });
    area.addEventListener("pointerup", onUp, { signal });
    area.addEventListener("pointercancel", onUp, { signal });
    return () => stop.abort();
  }, [frame, enabled]);
}
