import { sideOf } from "./crop";
import type { Crop } from "./crop";

/** The largest file that the server keeps. */
export const mostBytes = 64 * 1024;

/** The side of the picture, in pixels: more than any place shows, and little to load. */
export const pictureSide = 256;

const qualities = [0.9, 0.8, 0.65, 0.5, 0.35];

type Encode = (type: string, quality: number) => Promise<Blob | null>;

/** The best that fits: WebP, or JPEG where the browser writes none. */
export async function smallEnough(encode: Encode): Promise<Blob> {
  for (const type of ["image/webp", "image/jpeg"]) {
    for (const quality of qualities) {
      const file = await encode(type, quality);
      if (file?.type !== type) break; // Browsers answer with a PNG for what they cannot write.
      if (file.size <= mostBytes) return file;
    }
  }
  throw new Error("No form of the picture is small enough.");
}

/** Draws the square of the image over all of a canvas. */
export function drawCrop(canvas: HTMLCanvasElement, image: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext("2d");
  if (!context) return;
  const side = sideOf(image, crop);
  context.imageSmoothingQuality = "high";
  context.clearRect(0, 0, canvas.width, canvas.height);
  context.drawImage(image, crop.x - side / 2, crop.y - side / 2, side, side, 0, 0, canvas.width, canvas.height);
}

/** The picture as a file; nothing of the image's own file is in it. */
export function encodeCrop(image: ImageBitmap, crop: Crop): Promise<Blob> {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = pictureSide;
  return smallEnough((type, quality) => {
    drawCrop(canvas, image, crop);
    const context = canvas.getContext("2d");
    if (context && type === "image/jpeg") {
      context.globalCompositeOperation = "destination-over"; // What shows through would be black.
      context.fillStyle = "white";
      context.fillRect(0, 0, pictureSide, pictureSide);
      context.globalCompositeOperation = "source-over";
    }
    return new Promise((resolve) => canvas.toBlob(resolve, type, quality));
  });
}
