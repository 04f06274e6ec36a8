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
