import type { CodeNode } from "./highlight";
import styles from "./text.module.css";

/** Coloured code. */
export function CodeText({ nodes }: { nodes: readonly CodeNode[] }) {
  return nodes.map((node, index) =>
    typeof node === "string" ? (
      node
    ) : (
      <span key={index} className={styles[node.kind]}>
        <CodeText nodes={node.children} />
      </span>
    ),
  );
}
