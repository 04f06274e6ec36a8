import type { Nodes, PhrasingContent, Root, RootContent } from "mdast";
import { fromMarkdown } from "mdast-util-from-markdown";
import { gfmFromMarkdown } from "mdast-util-gfm";
import { gfm } from "micromark-extension-gfm";

// A well-known parser of CommonMark, with what a chat leaves out switched off, says what a text means; ours must agree.

const off = ["codeIndented", "setextUnderline", "definition", "htmlFlow", "htmlText", "characterReference"];

const inline = (nodes: readonly PhrasingContent[]): string => nodes.map(shown).join("");

function shown(node: Nodes): string {
  switch (node.type) {
    case "text":
      return node.value.replace(/[ \t]*\n[ \t]*/g, "\n");
    case "break":
      return "\n";
    case "inlineCode":
      return `<code>${node.value}</code>`;
    case "strong":
      return `<b>${inline(node.children)}</b>`;
    case "emphasis":
      return `<i>${inline(node.children)}</i>`;
    case "delete":
      return `<s>${inline(node.children)}</s>`;
    case "link":
      return `<a ${node.url}>${inline(node.children)}</a>`;
    case "image":
      return `<a ${node.url}>${node.alt ?? ""}</a>`;
    default:
      return `<?${node.type}>`;
  }
}

function block(node: RootContent): string {
  switch (node.type) {
    case "paragraph":
      return `<p>${inline(node.children)}</p>`;
    case "heading":
      return `<h${node.depth}>${inline(node.children)}</h${node.depth}>`;
    case "code":
      return `<pre ${(node.lang ?? "").toLowerCase()}>${node.value}</pre>`;
    case "blockquote":
      return `<q>${node.children.map(block).join("")}</q>`;
    case "thematicBreak":
      return "<hr>";
    case "list": {
      const items = node.children.map(
        ({ checked, children }) =>
          `<li${typeof checked === "boolean" ? ` ${String(checked)}` : ""}>${children.map(block).join("")}</li>`,
      );
      return `<list ${node.ordered ? (node.start ?? 1) : ""}>${items.join("")}</list>`;
    }
    case "table":
      return `<table>${node.children
        .map(({ children }) => `<tr>${children.map((cell) => `<td>${inline(cell.children)}</td>`).join("")}</tr>`)
        .join("")}</table>`;
    default:
      return `<?${node.type}>`;
  }
}

/** The text as CommonMark with tables, tasks and struck text reads it, in a short notation. */
export function oracle(text: string): string {
  const root: Root = fromMarkdown(text, {
    extensions: [gfm({ singleTilde: false }), { disable: { null: off } }],
    mdastExtensions: [gfmFromMarkdown()],
  });
  return root.children.map(block).join("");
}
