import { useEffect } from "react";
import type { RefObject } from "react";
import { moved, zoomed } from "./crop";
import type { Crop, Size } from "./crop";

type OnCrop = (change: (crop: Crop) => Crop) => void;
interface Point {
  x: number;
  y: number;
}

const middle = (points: Point[]): Point => ({
  x: points.reduce((sum, { x }) => sum + x, 0) / points.length,
  y: points.reduce((sum, { y }) => sum + y, 0) / points.length,
});

const spread = ([one, two]: Point[]) => (one && two ? Math.hypot(one.x - two.x, one.y - two.y) : 0);

/** One finger or the mouse moves, two fingers zoom and move, the wheel zooms at the pointer. */
export function useCropGestures(stage: RefObject<HTMLElement | null>, image: Size, onCrop: OnCrop): void {
  useEffect(() => {
    const element = stage.current;
    if (!element) return;
    const pointers = new Map<number, Point>();
    const place = ({ clientX, clientY }: MouseEvent): Point => {
      const { left, top, width } = element.getBoundingClientRect();
      return { x: (clientX - left) / width, y: (clientY - top) / width };
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      element.setPointerCapture(event.pointerId);
      pointers.set(event.pointerId, place(event));
    };
    const onMove = (event: PointerEvent) => {
      if (!pointers.has(event.pointerId)) return;
      const before = [...pointers.values()];
      pointers.set(event.pointerId, place(event));
      const after = [...pointers.values()];
      const [from, to] = [middle(before), middle(after)];
      const by = spread(before) && spread(after) ? spread(after) / spread(before) : 1;
      onCrop((crop) => zoomed(image, moved(image, crop, to.x - from.x, to.y - from.y), by, to.x, to.y));
    };
    const onEnd = ({ pointerId }: PointerEvent) => pointers.delete(pointerId);
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const { x, y } = place(event);
      onCrop((crop) => zoomed(image, crop, Math.exp(-event.deltaY / 400), x, y));
    };

    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onEnd);
    element.addEventListener("pointercancel", onEnd);
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => {
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onEnd);
      element.removeEventListener("pointercancel", onEnd);
      element.removeEventListener("wheel", onWheel);
    };
  }, [stage, image, onCrop]);
}
