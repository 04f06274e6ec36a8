import { useRef } from "react";
import type { KeyboardEvent } from "react";
import type { Emoji } from "./emoji-data";
import styles from "./emoji-picker.module.css";
import { EmojiSign } from "./emoji-sign";
import { inTone } from "./habits";
import type { Tone } from "./habits";

export const columns = 8;

interface Props {
  label: string;
  emoji: readonly Emoji[];
  tone: Tone;
  onPick: (emoji: string, from: Emoji) => void;
  /** Called when the way up leads out of the grid. */
  onLeave: () => void;
}

/** One stop for the tab key; arrows walk inside. */
export function EmojiGrid({ label, emoji, tone, onPick, onLeave }: Props) {
  const grid = useRef<HTMLDivElement>(null);
  const rows = Array.from({ length: Math.ceil(emoji.length / columns) }, (_, row) =>
    emoji.slice(row * columns, (row + 1) * columns),
  );

  function walk(event: KeyboardEvent) {
    const cells = [...(grid.current?.querySelectorAll<HTMLButtonElement>("button") ?? [])];
    const at = cells.indexOf(event.target as HTMLButtonElement);
    const next = at < 0 ? undefined : goal(event.key, at, cells.length);
    if (next === undefined) return;
    event.preventDefault();
    if (next < 0) onLeave();
    else cells[next]?.focus();
  }

  return (
    <div ref={grid} role="grid" tabIndex={-1} aria-label={label} className={styles.grid} onKeyDown={walk}>
      {rows.map((row, index) => (
        <div key={row[0]?.emoji} role="row" className={styles.row}>
          {row.map((each, column) => (
            <button
              key={each.emoji}
              type="button"
              role="gridcell"
              tabIndex={index === 0 && column === 0 ? 0 : -1}
              className={styles.cell}
              aria-label={each.name}
              data-tip={`${each.name} :${each.shorts[0] ?? ""}:`}
              onClick={() => onPick(inTone(each, tone), each)}
            >
              <EmojiSign emoji={inTone(each, tone)} />
            </button>
          ))}
        </div>
      ))}
    </div>
  );
}

/** Where a key leads from one cell; -1: out of the grid, above. */
function goal(key: string, at: number, count: number): number | undefined {
  const forward = document.dir === "rtl" ? -1 : 1;
  switch (key) {
    case "ArrowRight":
      return Math.min(count - 1, Math.max(0, at + forward));
    case "ArrowLeft":
      return Math.min(count - 1, Math.max(0, at - forward));
    case "ArrowDown":
      return Math.min(count - 1, at + columns);
    case "ArrowUp":
      return Math.max(-1, at - columns);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
