import { useState } from "react";
import { t } from "@/i18n/t";
import { classes } from "@/ui/classes";
import { isJumbo, linkify } from "./linkify";
import styles from "./message-row.module.css";

const longText = 3_000;
const manyLines = 30;

const isLong = (text: string) => text.length > longText || text.split("\n", manyLines + 1).length > manyLines;

function shorten(text: string): string {
  const cut = text.split("\n").slice(0, 12).join("\n").slice(0, 1_200);
  return `${cut.replace(/[\uD800-\uDBFF]$/, "")}…`;
}

export function MessageText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = isLong(text);
  return (
    <div className={styles.text} dir="auto">
      <span className={classes(isJumbo(text) && styles.jumbo)}>{linkify(long && !open ? shorten(text) : text)}</span>
      {long && (
        <button type="button" className={styles.expand} onClick={() => setOpen(!open)}>
          {t(open ? "timeline.showLess" : "timeline.showAll")}
        </button>
      )}
    </div>
  );
}
