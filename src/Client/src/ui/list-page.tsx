import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./list-page.module.css";
import pane from "./pane-header.module.css";

/** What the app gives to every page with a list. */
export interface ListProps {
  /** Before the title: the way to the sidebar. */
  before: ReactNode;
  /** How a room is called; undefined when it is not mine any more. */
  placeOf: (room: string) => string | undefined;
}

interface Props {
  title: string;
  before: ReactNode;
  /** At the end of the header. */
  actions?: ReactNode;
  /** Stays above the list while that scrolls. */
  above?: ReactNode;
  busy?: boolean;
  children: ReactNode;
}

/** A page that is one list, in a column of one width for all of them. */
export function ListPage({ title, before, actions, above, busy, children }: Props) {
  return (
    <section className={styles.page} aria-label={title}>
      <header className={pane.header}>
        {before}
        <h1 className={classes(pane.name, styles.title)}>{title}</h1>
        {actions}
      </header>
      {above}
      <div className={styles.scroll} data-region="list" aria-busy={busy}>
        <div className={styles.column}>{children}</div>
      </div>
    </section>
  );
}
