// Generated from the C# contracts by test/Wire. Do not edit.

import type { RoomId, UserId, FileId, SearchNoteCode } from "./wire-words";
import type { MessageExcerpt } from "./wire-messages";
import type { MessageFile } from "./wire-files";

/** A search that somebody keeps. */
export interface SavedSearch {
  id: string;
  name: string;
  /** As it was typed. */
  query: string;
  /** Whether new messages that fit are told. */
  tells: boolean;
  /** How many minutes the clock of the one who saved it was before UTC: days begin and end by it. */
  offset: number;
}

/** What somebody wants to keep. */
export interface SavedSearchWish {
  /** 1 to 1,000 characters (UTF-16) that look for something. */
  query: string;
  /** 1 to 80 characters; absent: how the query begins. */
  name?: string;
  /** Whether new messages that fit are to be told. */
  tells: boolean;
  /** How many minutes the clock of the one who asks is before UTC; absent: 0. */
  offset: number;
}

/** What is to be another way; what is absent stays. */
export interface SavedSearchPatch {
  name?: string;
  tells?: boolean;
}

/** A saved search that a message fits. */
export interface FoundBy {
  /** Which. */
  id: string;
  /** As it was then. */
  name: string;
}

/** How many entries fit a search. */
export interface SearchMatches {
  /** The id of the search. */
  search: string;
  /** How many that are not read. */
  unread: number;
}

/** Some of what was found. */
export interface SearchPage {
  /** In the order that was asked for. What was deleted while it was looked for is left out, so a page can be short, or empty, and have a next one. */
  items: FoundMessage[];
  /** Null: that was all. */
  next?: string;
  /** What was not understood; null when all was. */
  notes?: SearchNote[];
  /** True when some were found by words with one slip. */
  near?: boolean;
  /** True when not all was looked through because that took too long. */
  partial?: boolean;
  /** Rooms whose index is still being made; null for none. */
  incomplete?: RoomProgress[];
  /** Rooms that could not be asked now; null for none. */
  failed?: RoomId[];
}

/** A message that was found, as it reads now. */
export interface FoundMessage {
  room: RoomId;
  seq: number;
  /** When it was posted. */
  at: number;
  by: UserId;
  /** The seq of the message in whose thread it is a reply; null: in none. */
  thread?: number;
  /** The piece of what it says that was found, or how it begins. */
  text: string;
  /** What of the piece was looked for, in order. */
  found: TextRange[];
  /** True when it says something before the piece. */
  begun?: boolean;
  /** True when it says something after the piece. */
  goesOn?: boolean;
  /** Null for none. */
  files?: MessageFile[];
  /** The message before it, if that is near; of a reply that stands only in its thread, the reply before it or the message that is answered. */
  before?: MessageExcerpt;
  /** The message after it, if that is near; none of a reply. */
  after?: MessageExcerpt;
  /** What one of its files says, where that was found and not in what it says itself. */
  inFile?: FoundInFile;
}

/** A piece of what a file of a message says. */
export interface FoundInFile {
  /** Which of the files of the message. */
  file: FileId;
  /** The piece that was found. */
  text: string;
  /** What of the piece was looked for, in order. */
  found: TextRange[];
  /** True when it says something before the piece. */
  begun?: boolean;
  /** True when it says something after the piece. */
  goesOn?: boolean;
}

/** A piece of a text, in UTF-16 units. */
export interface TextRange {
  start: number;
  length: number;
}

/** What of a query was not understood as it may have been meant. It was searched all the same. */
export interface SearchNote {
  /** What. */
  code: SearchNoteCode;
  /** Where, in UTF-16 units of the text. */
  start: number;
  /** How much of it; may be 0. */
  length: number;
}

/** How far the index of a room is. */
export interface RoomProgress {
  /** Which. */
  room: RoomId;
  /** The last entry in it. */
  through: number;
  /** The last entry of the room. */
  head: number;
}
