// What was copied from a page or a document, as Markdown. The markup is only read, never put into the page: a document
// made by DOMParser loads nothing and runs nothing.

const most = 20_000;
const deepest = 40;

interface Place {
  depth: number;
  /** What lines inside of it begin with. */
  list?: { ordered: boolean; count: number };
  verbatim?: boolean;
}

const wraps: Record<string, string> = {
  B: "**",
  STRONG: "**",
  I: "*",
  EM: "*",
  S: "~~",
  DEL: "~~",
  STRIKE: "~~",
};

const blocks = new Set("P DIV SECTION ARTICLE HEADER FOOTER MAIN FIGURE DL DT DD ADDRESS FORM TABLE".split(" "));
const nothing = new Set("SCRIPT STYLE HEAD TITLE META LINK TEMPLATE NOSCRIPT IFRAME OBJECT SVG MATH".split(" "));

/** What would mean something else than it says. */
const escaped = (text: string) =>
  text.replace(/[\\`*~[\]|]/g, "\\$&").replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, "\\_");

class Writer {
  #nodes = 0;

  inside(node: Node, place: Place): string {
    return [...node.childNodes].map((child) => this.#node(child, place)).join("");
  }

  #node(node: Node, place: Place): string {
    if (++this.#nodes > most || place.depth > deepest) return node.textContent ?? "";
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? "";
      return place.verbatim ? text : escaped(text.replace(/\s+/g, " "));
    }
    if (!(node instanceof Element) || nothing.has(node.tagName.toUpperCase())) return "";
    return this.#element(node, node.tagName, { ...place, depth: place.depth + 1 });
  }

  #element(element: Element, tag: string, place: Place): string {
    if (place.verbatim) return tag === "BR" ? "\n" : this.inside(element, place);
    const mark = wraps[tag];
    // Documents of some programs stand in a bold element that says it is not bold.
    const meant = !/font-weight:\s*(?:normal|400)/.test(element.getAttribute("style") ?? "");
    if (mark !== undefined) return meant ? wrapped(this.inside(element, place), mark) : this.inside(element, place);
    if (/^H[1-6]$/.test(tag)) return block(`${"#".repeat(Number(tag[1]))} ${oneLine(this.inside(element, place))}`);
    if (blocks.has(tag)) return block(this.inside(element, place));
    switch (tag) {
      case "BR":
        return "\n";
      case "HR":
        return block("---");
      case "CODE":
      case "KBD":
      case "SAMP":
        return wrapped(element.textContent, "`");
      case "PRE":
        return block(`\`\`\`\n${this.inside(element, { ...place, verbatim: true }).replace(/\n+$/, "")}\n\`\`\``);
      case "BLOCKQUOTE":
        return block(prefixed(this.inside(element, place), "> ", "> "));
      case "UL":
      case "OL":
        return block(this.inside(element, { ...place, list: { ordered: tag === "OL", count: 0 } }));
      case "LI":
        return this.#item(element, place);
      case "A":
        return this.#link(element, place);
      case "IMG":
        return escaped(element.getAttribute("alt") ?? "");
      case "TR":
        return `${[...element.children].map((cell) => oneLine(this.inside(cell, place))).join(" | ")}\n`;
      default:
        return this.inside(element, place);
    }
  }

  #item(element: Element, place: Place): string {
    const { list } = place;
    if (list) list.count++;
    const sign = list?.ordered ? `${list.count}. ` : "- ";
    const text = this.inside(element, { depth: place.depth })
      .replace(/\n{2,}/g, "\n")
      .trim();
    return `\n${prefixed(text, sign, " ".repeat(sign.length))}\n`;
  }

  #link(element: Element, place: Place): string {
    const text = oneLine(this.inside(element, place));
    const href = element.getAttribute("href") ?? "";
    if (!/^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(href)) return text;
    if (text === "" || href.replace(/\/$/, "") === element.textContent.trim().replace(/\/$/, "")) return href;
    return `[${text}](<${href}>)`.replace(/\(<([^()\s]*)>\)$/, "($1)");
  }
}

const block = (text: string) => `\n\n${text}\n\n`;
const oneLine = (text: string) => text.replace(/\s+/g, " ").trim();

function wrapped(text: string, mark: string): string {
  const inner = text.trim();
  if (inner === "" || inner.includes("\n\n")) return text;
  const [start = "", end = ""] = [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]];
  return start + mark + inner + mark + end;
}

const prefixed = (text: string, first: string, rest: string) =>
  text
    .trim()
    .replace(/\n{3,}/g, "\n\n")
    .split("\n")
    .map((line, index) => (index === 0 ? first : line || rest.trim() ? rest : "") + line)
    .join("\n");

/** The Markdown of some HTML; undefined when it says no more than its plain text. */
export function markdownOf(html: string, plain: string): string | undefined {
  const { body } = new DOMParser().parseFromString(html, "text/html");
  if (
    !body.querySelector(
      "b, strong, i, em, s, del, strike, code, pre, a[href], ul, ol, blockquote, h1, h2, h3, h4, h5, h6",
    )
  ) {
    return undefined;
  }
  const written = new Writer()
    .inside(body, { depth: 0 })
    .replace(/[ \t]+\n/g, "\n")
    .replace(/\n[ \t]+\n/g, "\n\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
  return written === "" || written === plain.trim() ? undefined : written;
}
