import { useEffect } from "react";
import { setDrawer } from "./overlay";

/** The drawer takes the focus when it opens and gives it back when it closes. */
export function useDrawerFocus(open: boolean): void {
  useEffect(() => {
    if (!open) return;
    const before = document.activeElement;
    const find = (selector: string) => document.querySelector<HTMLElement>(`[data-region=sidebar] ${selector}`);
    const inside = find("[aria-current=page]") ?? find("button");
    inside?.focus({ preventScroll: true });
    const wide = matchMedia("(min-width: 761px)");
    const close = () => setDrawer(false);
    wide.addEventListener("change", close);
    return () => {
      wide.removeEventListener("change", close);
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, [open]);
}
