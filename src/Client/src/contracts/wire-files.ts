// Generated from the C# contracts by test/Wire. Do not edit.

import type { FileId, FileKind } from "./wire-words";

/** A file that is coming in. */
export interface FileUpload {
  id: FileId;
  name: string;
  size: number;
  /** In bytes; the last part has the rest. */
  partSize: number;
  /** How many there are, numbered from 1. */
  parts: number;
  /** The numbers of those that are here. */
  stored: number[];
}

/** A file that is here. */
export interface FileView {
  id: FileId;
  name: string;
  /** In bytes. */
  size: number;
  /** By what is in it. */
  type: string;
  kind: FileKind;
  /** Of all bytes, as lower-case hex. */
  sha256: string;
  /** In pixels: of a picture as it is shown, or of the first page of a document as it is drawn. */
  width?: number;
  height?: number;
  /** Of a picture that moves. */
  frames?: number;
  /** Of sound or a film, where it says so. */
  durationMs?: number;
  /** To be shown until the picture is here: a WebP of at most 20 pixels a side and 1 KiB, as base64. */
  placeholder?: string;
  /** Whether there is a small picture of it. */
  thumb?: boolean;
  /** Whether there is a picture that fills a screen; of a smaller one there is only itself. */
  large?: boolean;
  /** Whether there is a picture of its first page. */
  page?: boolean;
}

/** How much of their room for files somebody uses. */
export interface FileUse {
  /** In bytes, of all files that are not deleted, whatever of them has arrived. */
  used: number;
  /** In bytes; null without a limit. */
  most?: number;
  /** How many of them belong to no message yet. */
  unsent: number;
}
