import { useEffect } from "react";
import { useOverlay } from "../overlay";

/** Esc steps out: first out of a field, then out of the page. */
export function useEscape(leave: () => void): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { overlay, drawer } = useOverlay.getState();
      if (event.key !== "Escape" || event.defaultPrevented || event.isComposing || overlay || drawer) return;
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.closest("[role=dialog], [role=menu]")) return;
      if (target.matches("input, textarea, select")) target.blur();
      else leave();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [leave]);
}
