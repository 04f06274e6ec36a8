import { useState } from "react";
import type { FileId } from "@/contracts/wire";
import { fitted, zoomed } from "./zoom";
import type { View } from "./zoom";

/** How one looks at a picture; another one begins as it fits. */
export function useView(file: FileId) {
  const [state, setState] = useState<{ file: FileId; view: View }>({ file, view: fitted });
  const view = state.file === file ? state.view : fitted;
  const change = (next: (view: View) => View) =>
    setState((before) => ({ file, view: next(before.file === file ? before.view : fitted) }));
  return {
    view,
    change,
    zoom: (by: number) => change((now) => zoomed(now, by, { x: 0, y: 0 })),
    fit: () => change(() => fitted),
  };
}

export type Looking = ReturnType<typeof useView>;
