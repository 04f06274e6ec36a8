import type { MessageFile } from "./message-file";

const mostWide = 480;
const mostHigh = 360;
const least = 64;

/** How large a picture or film is shown by itself: by its own shape, unless that is very long. */
export function boxOf({ width = 320, height = 240 }: Pick<MessageFile, "width" | "height">) {
  const ratio = Math.min(4, Math.max(0.3, width / height));
  const wide = Math.max(least, Math.min(mostWide, mostHigh * ratio, Math.max(width, least)));
  return { width: Math.round(wide), height: Math.round(wide / ratio) };
}

/** The columns in which several pictures stand. */
export const columnsOf = (count: number) => (count === 2 || count === 4 ? 2 : 3);

const gap = 4;
const cardHigh = 60;
const soundHigh = 92;

/** About how high the files of a message are. */
export function heightOf(files: readonly Pick<MessageFile, "kind" | "width" | "height">[]): number {
  const pictures = files.filter(({ kind }) => kind === "image");
  const [only] = pictures;
  const columns = columnsOf(pictures.length);
  const cell = (mostWide - gap * (columns - 1)) / columns;
  const grid = pictures.length === 1 && only ? boxOf(only).height : Math.ceil(pictures.length / columns) * (cell + gap);
  const rest = files.reduce((sum, file) => {
    if (file.kind === "image") return sum;
    if (file.kind === "video") return sum + boxOf(file).height + 28;
    return sum + (file.kind === "audio" ? soundHigh : cardHigh);
  }, 0);
  return grid + rest + gap * files.length;
}

/** Pictures whose bytes move are shown whole; a still of them is for who does not want that. */
const moves = ({ frames = 1 }: MessageFile) => frames > 1 && !matchMedia("(prefers-reduced-motion: reduce)").matches;

/** A small file is its own preview. */
const smallEnough = 300 * 1024;

/** Which picture of a file is shown in a message. */
export const variantOf = (file: MessageFile): "thumb" | undefined =>
  file.thumb && !moves(file) && file.size > smallEnough / 10 ? "thumb" : undefined;

/** Which is shown over the page. */
export const largeOf = (file: MessageFile): "large" | undefined =>
  file.large && !moves(file) && file.size > smallEnough ? "large" : undefined;
