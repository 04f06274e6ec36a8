/** The size of a picture in pixels, as it is shown; undefined for what a browser cannot show. */
export async function sizeOfPicture(file: Blob): Promise<{ width: number; height: number } | undefined> {
  if (!file.type.startsWith("image/")) return undefined;
  try {
    const picture = await createImageBitmap(file);
    const { width, height } = picture;
    picture.close();
    return { width, height };
  } catch {
    return undefined;
  }
}
