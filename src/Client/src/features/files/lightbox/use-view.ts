import { useState } from "react";
import type { MessageFile } from "@/contracts/wire";
import { fitInto, fitted, keptIn, zoomed } from "./zoom";
import type { Frame, View } from "./zoom";

/** How one looks at a picture, which stays in its frame whatever changes that; another one begins as it fits. */
export function useView({ id, width = 800, height = 600 }: Pick<MessageFile, "id" | "width" | "height">) {
  const [frame, setFrame] = useState<Frame>({ width: innerWidth, height: innerHeight });
  const begun = { file: id, view: fitted, natural: { width, height } };
  const [state, setState] = useState(begun);
  const now = state.file === id ? state : begun;
  const within = ({ view, natural }: typeof begun) => keptIn(view, frame, fitInto(natural, frame));

  const change = (next: (view: View) => View) =>
    setState((before) => {
      const from = before.file === id ? before : begun;
      return { ...from, view: within({ ...from, view: next(within(from)) }) };
    });
  return {
    view: within(now),
    natural: now.natural,
    /** Its size when it fits. */
    shown: fitInto(now.natural, frame),
    change,
    zoom: (by: number) => change((view) => zoomed(view, by, { x: 0, y: 0 })),
    fit: () => change(() => fitted),
    /** The place for it. */
    setFrame,
    /** Its size in pixels, where that was not known before. */
    setNatural: (natural: Frame) => setState({ ...now, natural }),
  };
}

export type Looking = ReturnType<typeof useView>;
