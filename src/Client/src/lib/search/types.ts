import type { MessageExcerpt, MessageFile, RoomId, UserId } from "@/contracts/wire";

/** Messages that were found, as far as they were asked for. */
export interface SearchPage {
  items: FoundMessage[];
  /** The cursor of the page after this; absent at the end. */
  next?: string;
  notes?: SearchNote[];
  /** Whether words with one slip of the finger were looked for too. */
  near?: boolean;
  /** Rooms whose index does not reach their head yet. */
  incomplete?: RoomProgress[];
  /** Rooms that could not be asked now. */
  failed?: RoomId[];
}

/** A message that was found, and what in it. */
export interface FoundMessage {
  room: RoomId;
  seq: number;
  at: number;
  by: UserId;
  /** The message in whose thread it is; absent: in none. */
  thread?: number;
  /** A piece of what it says. */
  text: string;
  /** Where in the piece, in UTF-16 units. */
  found: FoundRange[];
  /** Whether it says something before the piece. */
  begun?: boolean;
  /** Whether it says more after it. */
  goesOn?: boolean;
  files?: MessageFile[];
  /** The message before it, and the one after it. */
  before?: MessageExcerpt;
  after?: MessageExcerpt;
}

export interface FoundRange {
  start: number;
  length: number;
}

export type SearchNoteCode =
  | "unclosedQuote"
  | "unclosedGroup"
  | "emptyFilter"
  | "unknownValue"
  | "unknownDate"
  | "negatesNothing"
  | "orOfNothing"
  | "prefixTooShort"
  | "tooManyWords"
  | "tooDeep"
  | "tooLong"
  | "unknownPerson"
  | "unknownRoom";

/** What of a query was not understood as it may have been meant, and where that stands. */
export interface SearchNote {
  code: SearchNoteCode;
  start: number;
  length: number;
}

/** How far the index of a room is. */
export interface RoomProgress {
  room: RoomId;
  through: number;
  head: number;
}
