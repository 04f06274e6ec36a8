import { useEffect } from "react";
import type { RoomId } from "@/contracts/wire";
import { namesIn, pressed } from "@/lib/shortcuts";
import type { Everywhere } from "@/lib/shortcuts";
import { isApple } from "@/ui/keys";
import { setDrawer, useOverlay } from "./overlay";
import { actions } from "./shortcut-actions";

const everywhere = namesIn("everywhere") as Everywhere[];

/** Whether something is open that has keys of its own: a dialog or a menu. */
export const isCovered = () => document.querySelector("[role=dialog], [role=alertdialog], [role=menu]") !== null;

/** On Apple machines ⌥↑ and ⌥↓ walk through the paragraphs of a text. */
function isTextKey({ key, altKey, target }: KeyboardEvent): boolean {
  const walks = isApple && altKey && (key === "ArrowUp" || key === "ArrowDown");
  return walks && target instanceof HTMLTextAreaElement && target.value !== "";
}

/** The keys that work everywhere, unless something is open above the page. */
export function useShortcuts(room: RoomId | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || isCovered() || isTextKey(event)) return;
      const name = everywhere.find((each) => pressed(each, event));
      const closes = !name && pressed("read", event) && useOverlay.getState().drawer;
      if (!name && !closes) return;
      event.preventDefault();
      if (name) actions[name](room);
      else setDrawer(false);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, [room]);
}
