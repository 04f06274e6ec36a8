import type { ComponentProps } from "react";
import { t } from "@/i18n/t";
import { CodeBlock } from "./code-block";
import { Inlines } from "./inlines";
import styles from "./text.module.css";
import type { Block, ListItem } from "./tree";

/** Every block finds its own direction. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return blocks.map((block, index) => <BlockView key={index} block={block} />);
}

function BlockView({ block }: { block: Block }) {
  switch (block.type) {
    case "paragraph":
      return (
        <p dir="auto">
          <Inlines nodes={block.children} />
        </p>
      );
    case "heading":
      // No heading for assistive technology: it would stand in the outline of the page.
      return (
        <p className={styles.heading} data-level={Math.min(block.level, 3)} dir="auto">
          <Inlines nodes={block.children} />
        </p>
      );
    case "fence":
      return <CodeBlock code={block.text} language={block.language} />;
    case "quote":
      return (
        <blockquote className={styles.quote} dir="auto">
          <Blocks blocks={block.children} />
        </blockquote>
      );
    case "list":
      return <List block={block} />;
    case "table":
      return <Table block={block} />;
    case "rule":
      return <hr className={styles.rule} />;
  }
}

function List({ block }: { block: Extract<Block, { type: "list" }> }) {
  const items = block.items.map((item, index) => <Item key={index} item={item} />);
  return block.start === undefined ? (
    <ul className={styles.list} dir="auto">
      {items}
    </ul>
  ) : (
    <ol className={styles.list} start={block.start} dir="auto">
      {items}
    </ol>
  );
}

function Item({ item }: { item: ListItem }) {
  if (item.done === undefined) {
    return (
      <li>
        <Blocks blocks={item.children} />
      </li>
    );
  }
  return (
    <li className={styles.task}>
      <span className={styles.box} role="img" aria-label={t(item.done ? "text.done" : "text.open")}>
        {item.done ? "✓" : ""}
      </span>
      <div className={styles.taskText}>
        <Blocks blocks={item.children} />
      </div>
    </li>
  );
}

function Table({ block: { align, head, rows } }: { block: Extract<Block, { type: "table" }> }) {
  const place = (column: number): ComponentProps<"td"> =>
    ({ dir: "auto", "data-align": align[column] }) as ComponentProps<"td">;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- A scrolling region needs the keyboard.
    <div className={styles.tableScroll} role="region" aria-label={t("text.table")} tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            {head.map((cell, column) => (
              <th key={column} scope="col" {...place(column)}>
                <Inlines nodes={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column} {...place(column)}>
                  <Inlines nodes={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
