import { mentionText } from "@/text/parse/nested";
import type { Block, Inline } from "@/text/tree";

const inline = (nodes: readonly Inline[]): string => nodes.map(shown).join("");

const marks = { strong: "b", emphasis: "i", strike: "s", spoiler: "spoiler" } as const;

function shown(node: Inline): string {
  switch (node.type) {
    case "text":
      return node.text.replace(/[ \t]*\n[ \t]*/g, "\n");
    case "code":
      return `<code>${node.text.replaceAll("\n", " ")}</code>`;
    case "emoji":
      return `:${node.short}:`;
    case "mention":
      return mentionText(node);
    case "link":
      return `<a ${node.href}>${inline(node.children)}</a>`;
    default:
      return `<${marks[node.type]}>${inline(node.children)}</${marks[node.type]}>`;
  }
}

function block(node: Block): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${inline(node.children)}</p>`;
    case "heading":
      return `<h${node.level}>${inline(node.children)}</h${node.level}>`;
    case "fence":
      return `<pre ${node.language}>${node.text}</pre>`;
    case "quote":
      return `<q>${node.children.map(block).join("")}</q>`;
    case "rule":
      return "<hr>";
    case "list": {
      const items = node.items.map(
        ({ done, children }) =>
          `<li${done === undefined ? "" : ` ${String(done)}`}>${children.map(block).join("")}</li>`,
      );
      return `<list ${node.start ?? ""}>${items.join("")}</list>`;
    }
    case "table":
      return `<table>${[node.head, ...node.rows]
        .map((row) => `<tr>${row.map((cell) => `<td>${inline(cell)}</td>`).join("")}</tr>`)
        .join("")}</table>`;
  }
}

/** Our tree in the notation of the oracle. */
export const notation = (blocks: readonly Block[]) => blocks.map(block).join("");
