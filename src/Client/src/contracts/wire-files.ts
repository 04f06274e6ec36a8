// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, FileId, FileKind, ReportReason, ReportDecision } from "./wire-words";
import type { LinkPreview } from "./wire-messages";

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
  /** Whether parts can also be put into the store without the server; parts/{number}/link says where. */
  direct: boolean;
}

/** Where one part of a file can be put without the server. */
export interface FilePartLink {
  /** To be PUT at: the bytes of this part, all of them and no more, with no other headers than a browser sends by itself. Whoever has it can do that, and nothing else. */
  url: string;
  expiresAt: number;
}

/** A file that is here, as a message would have it. */
export interface FileView extends MessageFile {
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

/** A file as a message has it: it never changes. */
export interface MessageFile {
  id: FileId;
  name: string;
  /** In bytes. */
  size: number;
  /** By what is in it. */
  type: string;
  kind: FileKind;
  /** In pixels: of a picture or a film as it is shown, or of the first page of a document as it is drawn. */
  width?: number;
  height?: number;
  /** Of a picture that moves. */
  frames?: number;
  /** Of sound or a film, where it says so: how long it plays. */
  durationMs?: number;
  /** To be shown until the picture is here: a WebP of at most 20 pixels a side and 1 KiB, as base64. */
  placeholder?: string;
  /** Whether there is a small picture of it; absent: no. */
  thumb?: boolean;
  /** Whether there is a picture that fills a screen; of a smaller one there is only itself. */
  large?: boolean;
  /** Whether there is a picture of its first page; absent: no. */
  page?: boolean;
  /** Whether nobody could look for viruses in it, though this server has it done; absent: no. */
  unscanned?: boolean;
  /** Whether search finds it by what is in it; absent: no. */
  text?: boolean;
}

/** A file of a room, and where it was said. */
export interface RoomFile {
  /** The seq of its message. */
  seq: number;
  at: number;
  by: UserId;
  /** The message in whose thread that is; null: in none. */
  thread?: number;
  file: MessageFile;
}

/** Files of a room, those said last first. */
export interface RoomFiles {
  /** All files of a message are on one page, so it may have some more than asked for. */
  files: RoomFile[];
  /** Before which seq it goes on; null: nowhere. There may be more although this page is empty. */
  next?: number;
}

/** A link to a page in what a message says, and who said it. */
export interface RoomLink {
  /** The seq of the message. */
  seq: number;
  /** When it was said: with the message, or in a later text of one that had no links. */
  at: number;
  by: UserId;
  /** The message in whose thread that is; null: in none. */
  thread?: number;
  /** The address, in normal form. */
  link: string;
  /** What the page says of itself; null when that is not known, or was taken off. */
  preview?: LinkPreview;
}

/** Links of a room, those said last first. */
export interface RoomLinks {
  /** All links of a message are on one page, so it may have some more than asked for. */
  links: RoomLink[];
  /** Before which seq of the room it goes on; null: nowhere. There may be more although this page is empty. */
  next?: number;
}

/** What somebody says who reports a message. */
export interface ReportDraft {
  reason: ReportReason;
  /** In their own words; may be left out. */
  text?: string;
}

/** A message as it read when somebody reported it, and what became of that. It stays as it is when the message is edited or deleted. */
export interface ReportRow {
  /** Given by the list; of later reports it is greater. */
  id: string;
  /** When it was reported. Given by the list. */
  at: number;
  /** Who reported it. */
  by: UserId;
  reason: ReportReason;
  /** In the words of who reported it. */
  text?: string;
  /** Where the message stands. */
  room: RoomId;
  seq: number;
  /** Who said it. */
  author: UserId;
  postedAt: number;
  /** What it said then, a poll with its options, a forwarded message behind its comment. */
  said: string;
  /** What its files were; null for none. */
  files?: MessageFile[];
  /** Null while it waits. */
  decision?: ReportDecision;
  decidedBy?: UserId;
  decidedAt?: number;
}

/** What the files of everybody come to, as it was a few seconds ago. */
export interface ServerFiles {
  /** In bytes, from when files are begun until they are deleted. */
  used: number;
  /** In bytes, what the server takes; absent without a limit. */
  most?: number;
  /** How many there are. */
  files: number;
  /** How many people have any. */
  people: number;
  /** Who uses most, the most first; at most 50. */
  top: PersonFilesView[];
}

/** What the files of one person come to. */
export interface PersonFilesView {
  id: UserId;
  /** Absent when there is no such account any more. */
  name?: string;
  displayName?: string;
  /** In bytes. */
  used: number;
  files: number;
}

/** What a link is to open. */
export interface FileLinkWish {
  /** thumb, large or page; the file itself when absent. */
  variant?: string;
}

/** An address that needs no cookie. */
export interface FileLinkView {
  /** Without the host: the one that was asked. */
  url: string;
  /** It opens nothing after that, and before only as long as one may have the file and is signed in where it was asked for. */
  expiresAt: number;
}
