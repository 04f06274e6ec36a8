import type { Inline, Mention } from "@/text/tree";

/** The characters of some nodes, without their marks. */
export function textOf(nodes: readonly Inline[]): string {
  return nodes.map(textOfNode).join("");
}

function textOfNode(node: Inline): string {
  switch (node.type) {
    case "text":
    case "code":
      return node.text;
    case "emoji":
      return `:${node.short}:`;
    case "mention":
      return mentionText(node);
    default:
      return textOf(node.children);
  }
}

export const mentionText = ({ kind, name }: Mention) => (kind === "room" ? `#${name}` : `@${name}`);

/** What may stand in a link: nothing that can be pressed by itself. Also says whether something in it was to be hidden. */
export function unnested(nodes: readonly Inline[]): readonly [Inline[], boolean] {
  let hidden = false;
  const inside = (children: readonly Inline[]): Inline[] =>
    children.flatMap((node): Inline[] => {
      if (node.type === "mention") return [{ type: "text", text: mentionText(node) }];
      if (node.type === "spoiler") hidden = true;
      if (node.type === "link" || node.type === "spoiler") return inside(node.children);
      return "children" in node ? [{ ...node, children: inside(node.children) }] : [node];
    });
  return [inside(nodes), hidden];
}
