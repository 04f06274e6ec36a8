import { X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "./icon-button";
import { PanelFrame } from "./panel-frame";
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

/** A list beside the timeline. */
export function SidePanel({ title, count, closeLabel, above, busy, children, below, onClose }: Props) {
  return (
    <PanelFrame label={title} onClose={onClose}>
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
    </PanelFrame>
  );
}
