import { useEffect, useEffectEvent } from "react";
import { pressed } from "@/lib/shortcuts";
import { useOverlay } from "./overlay";
import { isCovered } from "./use-shortcuts";

/** Esc in a room: all is read, and the latest is shown. Fields, menus and what lies above the page have it first. */
export function useReadKey(toEnd: () => void): void {
  const run = useEffectEvent(toEnd);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || !pressed("read", event)) return;
      if (isCovered() || useOverlay.getState().drawer) return;
      if (event.target instanceof Element && event.target.closest("input, textarea, select, [role=menu]")) return;
      run();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
