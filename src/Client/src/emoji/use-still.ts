import { useSyncExternalStore } from "react";

const wish = matchMedia("(prefers-reduced-motion: reduce)");

function listen(changed: () => void): () => void {
  wish.addEventListener("change", changed);
  return () => wish.removeEventListener("change", changed);
}

/** Whether nothing is to move by itself. */
export const useStill = () => useSyncExternalStore(listen, () => wish.matches);
