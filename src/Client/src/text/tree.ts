import type { RoomId } from "@/contracts/wire";

/** Why a link is not what it seems: a name in front of the host, a text that names another host, letters that look like others. */
export type Caution = "user-info" | "other-host" | "look-alike";

export interface Link {
  type: "link";
  /** Absolute with http, https or mailto; or, with `own`, a path of this site. */
  href: string;
  /** Where it leads, in ASCII; empty for mail. */
  host: string;
  own?: true;
  /** A message of this server that it leads to. */
  message?: { room: RoomId; seq: number };
  caution?: Caution;
  children: Inline[];
}

export type Mention =
  | { type: "mention"; kind: "person" | "room"; name: string }
  | { type: "mention"; kind: "everybody"; name: "all" | "here" };

export interface Marked {
  type: "strong" | "emphasis" | "strike" | "spoiler";
  children: Inline[];
}

/** Text keeps its line breaks: in a chat a new line is a new line. */
export type Inline =
  { type: "text" | "code"; text: string } | { type: "emoji"; short: string } | Marked | Link | Mention;

export type Align = "start" | "center" | "end";

export interface ListItem {
  /** Whether a task is done; absent for what is no task. */
  done?: boolean;
  children: Block[];
}

export type Block =
  | { type: "paragraph"; children: Inline[] }
  | { type: "heading"; level: number; children: Inline[] }
  | { type: "fence"; language: string; text: string }
  | { type: "quote"; children: Block[] }
  | { type: "list"; start?: number; items: ListItem[] }
  | { type: "table"; align: (Align | undefined)[]; head: Inline[][]; rows: Inline[][][] }
  | { type: "rule" };

/** A message as it is shown. There is no node for markup, images or styles, so nothing of that kind can come out of a text. */
export interface Tree {
  blocks: Block[];
  /** True when the text asked for more than a message may; then it is shown as it was written. */
  plain: boolean;
  /** Steps that reading took. */
  work: number;
}
