import { MentionView } from "./mention";
import { MessageLink } from "./message-link";
import { ShortEmoji } from "./short-emoji";
import { Spoiler } from "./spoiler";
import styles from "./text.module.css";
import type { Inline } from "./tree";

export function Inlines({ nodes }: { nodes: readonly Inline[] }) {
  return nodes.map((node, index) => <InlineView key={index} node={node} />);
}

function InlineView({ node }: { node: Inline }) {
  switch (node.type) {
    case "text":
      return node.text;
    case "code":
      return (
        <code className={styles.code} dir="ltr">
          {node.text}
        </code>
      );
    case "strong":
      return (
        <strong>
          <Inlines nodes={node.children} />
        </strong>
      );
    case "emphasis":
      return (
        <em>
          <Inlines nodes={node.children} />
        </em>
      );
    case "strike":
      return (
        <s>
          <Inlines nodes={node.children} />
        </s>
      );
    case "spoiler":
      return (
        <Spoiler>
          <Inlines nodes={node.children} />
        </Spoiler>
      );
    case "link":
      return (
        <MessageLink link={node}>
          <Inlines nodes={node.children} />
        </MessageLink>
      );
    case "mention":
      return <MentionView mention={node} />;
    case "emoji":
      return <ShortEmoji short={node.short} />;
  }
}
