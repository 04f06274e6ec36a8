import type { FileId, FileKind } from "@/contracts/wire";

/** A file as a message carries it. */
export interface MessageFile {
  id: FileId;
  name: string;
  /** In bytes. */
  size: number;
  /** By what is in it. */
  type: string;
  kind: FileKind;
  /** In pixels, as it is shown. */
  width?: number;
  height?: number;
  /** More than one when it moves. */
  frames?: number;
  durationMs?: number;
  /** A tiny WebP as base64, to be shown blurred until the picture is there. */
  placeholder?: string;
  /** Whether there is a small picture of it. */
  thumb?: boolean;
  /** Whether there is one for the whole screen. */
  large?: boolean;
  /** Whether there is a picture of its first page. */
  page?: boolean;
  /** Whether it was not looked at for viruses. */
  unscanned?: boolean;
}

export type FileVariant = "thumb" | "large" | "page";

export const filePath = (file: FileId, variant?: FileVariant) =>
  `/api/v1/files/${file}${variant === undefined ? "" : `/${variant}`}`;

export const isMedia = ({ kind }: Pick<MessageFile, "kind">) => kind === "image" || kind === "video";
