import type { Inline, Link } from "@/text/tree";
import { addressesIn } from "./addresses";
import type { Address } from "./addresses";
import type { Reading } from "./blocks";
import { tamed } from "./characters";
import { destinationAt } from "./destination";
import { linkTo, targetOf } from "./href";
import { grow, runAt } from "./marks";
import type { Piece } from "./pieces";
import { unnested } from "./nested";
import type { Site } from "./parse";
import type { Work } from "./work";
import { wordAt } from "./words";

interface Bracket {
  /** Its place among the pieces. */
  at: number;
  image: boolean;
  active: boolean;
}

const plain = /[^\\`*_~|![\]<@#:]+/y;
const escape = /\\([!-/:-@[-`{-~])/y;
const angled = /<((?:https?:\/\/|mailto:)[^\s<>]{1,2048}|[\w.+-]{1,64}@[\w.-]{1,253})>/iy;
const ticks = /`+/g;

/** Text with marks, links and names, read once from its start to its end. */
export function readInline(text: string, { work, site }: Reading): Inline[] {
  work.spend(text.length);
  return new InlineReader(text, work, site).read();
}

class InlineReader {
  readonly #text: string;
  readonly #work: Work;
  readonly #site: Site;
  readonly #pieces: Piece[] = [];
  readonly #brackets: Bracket[] = [];
  readonly #addresses: Address[];
  /** Lengths of backtick runs that have no partner any more. */
  readonly #lonely = new Set<number>();
  #at = 0;

  constructor(text: string, work: Work, site: Site) {
    this.#text = text;
    this.#work = work;
    this.#site = site;
    this.#addresses = addressesIn(text).reverse();
  }

  read(): Inline[] {
    while (this.#at < this.#text.length) {
      this.#work.spend();
      this.#next();
    }
    return grow(this.#pieces, this.#work);
  }

  #say(text: string): void {
    this.#pieces.push({ type: "text", text });
    this.#at += text.length;
  }

  #put(node: Inline, length: number): void {
    this.#pieces.push({ type: "node", node });
    this.#at += length;
  }

  #match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at;
    return pattern.exec(this.#text);
  }

  #next(): void {
    if (this.#address()) return;
    const character = this.#text.charAt(this.#at);
    if (character === "\\") this.#escape();
    else if (character === "`") this.#code();
    else if ("*_~|".includes(character)) this.#run();
    else if (character === "!" && this.#text[this.#at + 1] === "[") this.#bracket("![");
    else if (character === "[") this.#bracket("[");
    else if (character === "]") this.#closed();
    else if (character === "<") this.#angled();
    else if ("@#:".includes(character)) this.#word(character);
    else this.#plain();
  }

  #run(): void {
    const run = runAt(this.#text, this.#at);
    if (run.opens || run.closes) this.#work.node();
    this.#pieces.push(run);
    this.#at += run.length;
  }

  #word(sign: string): void {
    const word = wordAt(this.#text, this.#at, this.#work);
    if (word) this.#put(word.node, word.length);
    else this.#say(sign);
  }

  /** The sign that is meant as it is. At the end of a line a backslash only says that the line ends. */
  #escape(): void {
    const meant = this.#match(escape)?.[1] ?? (this.#text[this.#at + 1] === "\n" ? "\n" : undefined);
    if (meant !== undefined) this.#at++;
    this.#say(meant ?? "\\");
  }

  #plain(): void {
    const run = this.#match(plain)?.[0] ?? this.#text.slice(this.#at, this.#at + 1);
    const limit = this.#addresses.at(-1)?.from ?? Infinity;
    this.#say(run.slice(0, Math.max(1, limit - this.#at)));
  }

  #address(): boolean {
    let next = this.#addresses.at(-1);
    while (next && next.from < this.#at) {
      this.#addresses.pop();
      next = this.#addresses.at(-1);
    }
    if (next?.from !== this.#at) return false;
    this.#addresses.pop();
    const shown = this.#text.slice(next.from, next.to);
    const link = this.#link(next.raw, shown);
    if (!link) return false;
    this.#put(link, shown.length);
    return true;
  }

  /** A link that shows its own address. */
  #link(raw: string, shown: string): Link | undefined {
    const target = targetOf(raw, this.#site);
    if (target) this.#work.node();
    return target && linkTo(target, raw, [{ type: "text", text: shown }]);
  }

  #code(): void {
    const { length } = this.#match(/`+/y)?.[0] ?? "`";
    const from = this.#at + length;
    ticks.lastIndex = from;
    let found: RegExpExecArray | null = null;
    if (!this.#lonely.has(length)) {
      do {
        found = ticks.exec(this.#text);
        this.#work.spend();
      } while (found && found[0].length !== length);
    }
    if (!found) {
      this.#lonely.add(length);
      this.#say("`".repeat(length));
      return;
    }
    const inside = this.#text.slice(from, found.index);
    const padded = /^[ \n][^]*[ \n]$/.test(inside) && inside.trim() !== "";
    this.#put({ type: "code", text: tamed(padded ? inside.slice(1, -1) : inside) }, found.index + length - this.#at);
  }

  #bracket(sign: "[" | "!["): void {
    this.#brackets.push({ at: this.#pieces.length, image: sign === "![", active: true });
    this.#say(sign);
  }

  #closed(): void {
    const bracket = this.#brackets.pop();
    const found = bracket?.active ? destinationAt(this.#text, this.#at + 1, this.#work) : undefined;
    const target = found && targetOf(found.raw, this.#site);
    if (!bracket || !found || !target) {
      this.#say("]");
      return;
    }
    const inside = grow(this.#pieces.slice(bracket.at + 1), this.#work);
    const [children, hidden] = unnested(inside.length > 0 ? inside : [{ type: "text", text: found.raw }]);
    this.#work.spend(children.length);
    const link = linkTo(target, found.raw, children);
    this.#pieces.length = bracket.at;
    this.#put(hidden ? { type: "spoiler", children: [link] } : link, found.end - this.#at);
    if (!bracket.image) this.#deactivate();
  }

  /** There are no links in links. */
  #deactivate(): void {
    for (const bracket of this.#brackets.toReversed()) {
      this.#work.spend();
      if (bracket.image) continue;
      if (!bracket.active) break;
      bracket.active = false;
    }
  }

  #angled(): void {
    const found = this.#match(angled);
    const inside = found?.[1] ?? "";
    const raw = /^(?:https?:|mailto:)/i.test(inside) ? inside : `mailto:${inside}`;
    const link = found ? this.#link(raw, inside) : undefined;
    if (found && link) this.#put(link, found[0].length);
    else this.#say("<");
  }
}
