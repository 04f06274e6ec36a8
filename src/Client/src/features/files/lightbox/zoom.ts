/** How a picture is looked at: so many times its fitted size, and moved so many pixels from the middle. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Frame {
  width: number;
  height: number;
}

export const fitted: View = { scale: 1, x: 0, y: 0 };

const most = 8;
const within = (value: number, bound: number) => Math.min(bound, Math.max(-bound, value)) + 0; // No minus zero.

/** Moved no further than so that an edge of it is at an edge of the window. @param shown Its size when it fits. */
export function keptIn({ scale, x, y }: View, frame: Frame, shown: Frame): View {
  const room = (whole: number, part: number) => Math.max(0, (whole * scale - part) / 2);
  return { scale, x: within(x, room(shown.width, frame.width)), y: within(y, room(shown.height, frame.height)) };
}

/** Zooms so that what is at a point, seen from the middle, stays there. */
export function zoomed(view: View, by: number, at: { x: number; y: number }): View {
  const scale = Math.min(most, Math.max(1, view.scale * by));
  if (scale === 1) return fitted;
  const ratio = scale / view.scale;
  return { scale, x: at.x - (at.x - view.x) * ratio, y: at.y - (at.y - view.y) * ratio };
}

export const moved = (view: View, dx: number, dy: number): View => ({ ...view, x: view.x + dx, y: view.y + dy });

/** How large a picture is that fits into a frame, and is no larger than itself. */
export function fitInto(picture: Frame, frame: Frame): Frame {
  const scale = Math.min(1, frame.width / picture.width, frame.height / picture.height);
  return { width: picture.width * scale, height: picture.height * scale };
}
