import { useEffect } from "react";
import { pressed } from "@/lib/shortcuts";

const fields = "input, textarea, select, [contenteditable]";

/** A key that leads to the box from wherever nothing is typed. */
export function useTypeAgain(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTaken =
        event.defaultPrevented || event.isComposing || document.querySelector("[role=dialog], [role=menu]");
      if (isTaken || !pressed("typeAgain", event)) return;
      if (event.target instanceof Element && event.target.closest(fields)) return;
      const box = document.querySelector<HTMLInputElement>("[data-search]");
      box?.focus();
      box?.select();
      event.preventDefault();
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
