/** What the server takes. */
const mostBytes = 256 * 1024;
const mostSide = 512;

/** As large as an emoji is ever shown, on a screen with many pixels. */
const side = 128;

/**
 * A file that the server takes: itself, or a smaller picture of it. One that moves would stand still then, so it is not touched.
 * Throws when it is no image.
 */
export async function fit(file: Blob): Promise<Blob> {
  const image = await createImageBitmap(file);
  try {
    const large = file.size > mostBytes || Math.max(image.width, image.height) > mostSide;
    return large && !(await mayMove(file)) ? await smaller(image) : file;
  } finally {
    image.close();
  }
}

/** By what WebP and PNG say at their beginning; a GIF does not. */
async function mayMove(file: Blob): Promise<boolean> {
  if (file.type === "image/gif") return true;
  const head = new TextDecoder("latin1").decode(await file.slice(0, 4096).arrayBuffer());
  const webp = head.startsWith("VP8X", 12) && (head.charCodeAt(20) & 2) !== 0;
  return webp || (file.type === "image/png" && head.includes("acTL"));
}

async function smaller(image: ImageBitmap): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(image.width * scale));
  canvas.height = Math.max(1, Math.round(image.height * scale));
  const context = canvas.getContext("2d");
  if (context) context.imageSmoothingQuality = "high";
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (!drawn) throw new Error("The image could not be drawn.");
  return drawn;
}
