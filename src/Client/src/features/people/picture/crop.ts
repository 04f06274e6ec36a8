/** The square of an image that becomes the picture: its middle in pixels of the image, and how far one is in. */
export interface Crop {
  x: number;
  y: number;
  /** 1: as much as fits; more shows less, larger. */
  zoom: number;
}

export interface Size {
  width: number;
  height: number;
}

export const mostZoom = 8;

/** The whole image, as far as a square can. */
export const wholeOf = ({ width, height }: Size): Crop => ({ x: width / 2, y: height / 2, zoom: 1 });

/** The side of the square, in pixels of the image. */
export const sideOf = ({ width, height }: Size, { zoom }: Crop) => Math.min(width, height) / zoom;

const between = (least: number, value: number, most: number) => Math.min(Math.max(value, least), most);

/** The nearest that does not leave the image. */
export function within(image: Size, crop: Crop): Crop {
  const zoom = between(1, crop.zoom, mostZoom);
  const half = sideOf(image, { ...crop, zoom }) / 2;
  return {
    x: between(half, crop.x, image.width - half),
    y: between(half, crop.y, image.height - half),
    zoom,
  };
}

/** Moves the image under the square, in parts of the square's side: `right` 1 brings what was a whole square to the left. */
export function moved(image: Size, crop: Crop, right: number, down: number): Crop {
  const side = sideOf(image, crop);
  return within(image, { ...crop, x: crop.x - right * side, y: crop.y - down * side });
}

/** Goes in (`by` over 1) or out, and keeps what is at a place of the square there; 0.5, 0.5 is its middle. */
export function zoomed(image: Size, crop: Crop, by: number, atX = 0.5, atY = 0.5): Crop {
  const before = sideOf(image, crop);
  const zoom = between(1, crop.zoom * by, mostZoom);
  const gained = before - sideOf(image, { ...crop, zoom });
  return within(image, { x: crop.x + (atX - 0.5) * gained, y: crop.y + (atY - 0.5) * gained, zoom });
}
