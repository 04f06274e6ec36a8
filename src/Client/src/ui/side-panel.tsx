import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";
import styles from "./side-panel.module.css";

interface Props {
  title: string;
  count: number;
  closeLabel: string;
  /** Stays above the list while that scrolls. */
  above?: ReactNode;
  busy?: boolean;
  children: ReactNode;
  /** Stays below it. */
  below?: ReactNode;
  onClose: () => void;
}

/** A panel beside the timeline, over it on smaller screens. */
export function SidePanel({ title, count, closeLabel, above, busy, children, below, onClose }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it from anywhere inside.
    <aside
      className={styles.panel}
      aria-label={title}
      data-region="panel"
      onKeyDown={(event) => event.key === "Escape" && onClose()}
    >
      <header className={styles.header}>
        <h2>{title}</h2>
        <span className={styles.count}>{count}</span>
        <IconButton icon={X} label={closeLabel} onClick={onClose} />
      </header>
      {above}
      <div className={styles.list} aria-busy={busy}>
        {children}
      </div>
      {below}
    </aside>
  );
}
