import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./side-panel.module.css";

interface Props {
  label: string;
  className?: string | undefined;
  children: ReactNode;
  onClose: () => void;
}

/** A place beside the timeline, over it on smaller screens. */
export function PanelFrame({ label, className, children, onClose }: Props) {
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Esc closes it from anywhere inside.
    <aside
      className={classes(styles.panel, className)}
      aria-label={label}
      data-region="panel"
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.shiftKey || event.defaultPrevented) return;
        event.preventDefault(); // Else it would mark the room as read, too.
        onClose();
      }}
    >
      {children}
    </aside>
  );
}
