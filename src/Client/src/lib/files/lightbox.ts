import { create } from "zustand";
import type { FileId, RoomId, UserId } from "@/contracts/wire";
import type { MessageFile } from "./message-file";

/** A picture or film, and the message that carries it. */
export interface MediaItem {
  seq: number;
  at: number;
  by: UserId;
  /** The message in whose thread that is. */
  thread?: number;
  file: MessageFile;
}

interface Lightbox {
  room: RoomId;
  /** The one to begin with. */
  file: FileId;
  /** What is known around it, the oldest first. */
  items: readonly MediaItem[];
}

/** What is looked at over the page. */
export const useLightbox = create<{ open: Lightbox | undefined }>(() => ({ open: undefined }));

export const openLightbox = (open: Lightbox) => useLightbox.setState({ open });
export const closeLightbox = () => useLightbox.setState({ open: undefined });
