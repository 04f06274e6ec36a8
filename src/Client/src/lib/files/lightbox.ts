import { create } from "zustand";
import type { FileId, MessageFile, RoomFile, RoomId } from "@/contracts/wire";
import { isMedia } from "./message-file";

interface Lightbox {
  room: RoomId;
  /** The one to begin with. */
  file: FileId;
  /** What is known around it, the oldest first. */
  items: readonly RoomFile[];
}

/** What is looked at over the page. */
export const useLightbox = create<{ open: Lightbox | undefined }>(() => ({ open: undefined }));

export const openLightbox = (open: Lightbox) => useLightbox.setState({ open });
export const closeLightbox = () => useLightbox.setState({ open: undefined });

/** The message that carries something. */
export type Carrier = Omit<RoomFile, "file">;

/** The pictures and films of a message. */
export const mediaOf = ({ seq, at, by, thread }: Carrier, files: readonly MessageFile[] = []): RoomFile[] =>
  files.filter(isMedia).map((file) => ({ seq, at, by, ...(thread !== undefined && { thread }), file }));
