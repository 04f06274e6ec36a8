import type { FileId, MessageFile } from "@/contracts/wire";

export type { MessageFile };

export type FileVariant = "thumb" | "large" | "page";

export const filePath = (file: FileId, variant?: FileVariant) =>
  `/api/v1/files/${file}${variant === undefined ? "" : `/${variant}`}`;

export const isMedia = ({ kind }: Pick<MessageFile, "kind">) => kind === "image" || kind === "video";
