const gap = 8;
const edge = 12;
export const cardWidth = 320;
/** More is not known before it is drawn; a taller card scrolls. */
const cardHeight = 420;

export interface Box {
  top: number;
  left: number;
  right: number;
}

/** Beside what was pressed, on the side where there is room; as custom properties, because a phone takes no notice of them. */
export function cardPlace(
  anchor: Box,
  page: { width: number; height: number },
  rightToLeft: boolean,
): Record<`--${string}`, string> {
  const after = anchor.right + gap;
  const before = anchor.left - gap - cardWidth;
  const [first, second] = rightToLeft ? [before, after] : [after, before];
  const fits = (left: number) => left >= edge && left + cardWidth <= page.width - edge;
  const left = fits(first)
    ? first
    : fits(second)
      ? second
      : Math.min(Math.max(edge, anchor.left), page.width - cardWidth - edge);
  const top = Math.max(edge, Math.min(anchor.top, page.height - cardHeight - edge));
  return { "--card-left": `${left}px`, "--card-top": `${top}px` };
}
