import { cutSpoilers } from "@/text/cut";
import type { Span } from "@/text/cut";
import { parsed } from "@/text/parsed";
import { destinationAt } from "@/text/parse/destination";
import { mentionText } from "@/text/parse/nested";
import { Work } from "@/text/parse/work";
import type { Block, Inline, Link, Mention } from "@/text/tree";
import { looseSigns } from "./loose-signs";
import type { Cut } from "./loose-signs";

export type Look = "strong" | "emphasis" | "strike" | "code";

/** What is shown as one, and where it stands in what was written. */
export type Placed = (
  | { kind: "text"; text: string }
  | { kind: "mention"; mention: Mention }
  | { kind: "emoji"; short: string }
  | { kind: "hidden" }
) &
  Span & {
    looks: readonly Look[];
    /** Of a link: where it says where it leads, which is not shown. All parts of a link have the same. */
    address?: Span;
  };

const marksEnd = /[*_~|`\\]*\]/y;

const within = (spans: readonly Span[], at: number) => spans.some(({ start, end }) => start <= at && at < end);

/**
 * What a piece shows, in order, in one line. What is shown stands in the same order as it was written, and between it are only signs, so its
 * place is the next one after what was before it.
 */
export function placed(piece: Cut): Placed[] {
  return new Placing(piece).all();
}

class Placing {
  readonly #piece: Cut;
  readonly #hidden: readonly Span[];
  readonly #loose: readonly Span[];
  readonly #all: Placed[] = [];
  #at = 0;

  constructor(piece: Cut) {
    this.#piece = piece;
    this.#hidden = cutSpoilers(piece.text, piece.begun, piece.goesOn);
    this.#loose = looseSigns(piece);
  }

  all(): Placed[] {
    this.#blocks(parsed(this.#piece.text).blocks);
    return this.#all;
  }

  #blocks(blocks: readonly Block[], looks: readonly Look[] = []): void {
    for (const block of blocks) {
      this.#space();
      this.#block(block, looks);
    }
  }

  #block(block: Block, looks: readonly Look[]): void {
    if (block.type === "fence") this.#text(block.text, [...looks, "code"]);
    else if (block.type === "quote") this.#blocks(block.children, looks);
    else if (block.type === "list") for (const { children } of block.items) this.#blocks(children, looks);
    else if (block.type === "table") for (const row of [block.head, ...block.rows]) this.#row(row, looks);
    else if (block.type !== "rule") this.#inlines(block.children, looks);
  }

  #row(cells: readonly Inline[][], looks: readonly Look[]): void {
    for (const cell of cells) {
      this.#space();
      this.#inlines(cell, looks);
    }
  }

  #inlines(nodes: readonly Inline[], looks: readonly Look[]): void {
    for (const node of nodes) {
      if (node.type === "text") this.#text(node.text, looks, this.#loose);
      else if (node.type === "code") this.#text(node.text, [...looks, "code"]);
      else if (node.type === "mention") this.#word({ kind: "mention", mention: node }, mentionText(node), looks);
      else if (node.type === "emoji") this.#word({ kind: "emoji", short: node.short }, `:${node.short}:`, looks);
      else if (node.type === "spoiler") this.#spoiler(node.children);
      else if (node.type === "link") this.#link(node, looks);
      else if ("children" in node) this.#inlines(node.children, [...looks, node.type]);
    }
  }

  /** Between what stands in lines of its own. */
  #space(): void {
    const last = this.#all.at(-1);
    if (last && !(last.kind === "text" && last.text === " "))
      this.#all.push({ kind: "text", text: " ", start: this.#at, end: this.#at, looks: [] });
  }

  /** Where something that is shown was written. */
  #find(shown: string): Span {
    const start = this.#piece.text.indexOf(shown, this.#at);
    if (start < 0) return { start: this.#at, end: this.#at }; // It was written in another way.
    this.#at = start + shown.length;
    return { start, end: this.#at };
  }

  #put(part: Placed): void {
    if (!within(this.#hidden, part.start)) this.#all.push(part);
    else if (this.#all.at(-1)?.kind !== "hidden")
      this.#all.push({ kind: "hidden", start: part.start, end: part.end, looks: [] });
  }

  #text(text: string, looks: readonly Look[], without: readonly Span[] = []): void {
    for (const unit of text.split("")) {
      const place = this.#find(unit);
      if (!within(without, place.start)) this.#put({ kind: "text", text: unit, looks, ...place });
    }
  }

  #word(
    word: { kind: "mention"; mention: Mention } | { kind: "emoji"; short: string },
    text: string,
    looks: readonly Look[],
  ): void {
    this.#put({ ...word, looks, ...this.#find(text) });
  }

  #spoiler(children: readonly Inline[]): void {
    const from = this.#all.length;
    const start = this.#at;
    this.#inlines(children, []);
    this.#all.length = from;
    this.#all.push({ kind: "hidden", start, end: this.#at, looks: [] });
  }

  #link({ children }: Link, looks: readonly Look[]): void {
    const { text } = this.#piece;
    const first = this.#all.length;
    this.#inlines(children, looks);
    marksEnd.lastIndex = this.#at;
    const closed = marksEnd.exec(text);
    const end = closed && destinationAt(text, this.#at + closed[0].length, new Work(text.length))?.end;
    if (!end) return;
    const address = { start: this.#at, end };
    for (const part of this.#all.slice(first)) part.address = address;
    this.#at = end;
  }
}
