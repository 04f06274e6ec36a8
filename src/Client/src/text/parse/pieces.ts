import type { Inline, Marked } from "@/text/tree";

/** A run of characters that may begin or end a mark. */
export interface Run {
  type: "run";
  character: string;
  length: number;
  /** How many of them are not used up. */
  left: number;
  opens: boolean;
  closes: boolean;
  /** The marks that end here and those that begin here, the inner ones first. */
  ended: Marked["type"][];
  begun: Marked["type"][];
}

/** What a line is made of before its marks are paired. */
export type Piece = { type: "text"; text: string } | { type: "node"; node: Inline } | Run;
