import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { classes } from "./classes";
import styles from "./notice.module.css";

interface Props {
  icon: LucideIcon;
  title?: string;
  text?: ReactNode;
  alert?: boolean;
  /** It is the whole page, so its title is the page's. */
  page?: boolean;
  children?: ReactNode;
}

/** One designed state of a pane: empty, error, forbidden. What is so, and the next thing to do. */
export function Notice({ icon: Icon, title, text, alert = false, page = false, children }: Props) {
  const Title = page ? "h1" : "h2";
  return (
    <div className={styles.notice} role={alert ? "alert" : undefined}>
      <span className={classes(styles.icon, alert && styles.alert)}>
        <Icon size={22} strokeWidth={1.75} aria-hidden />
      </span>
      {title !== undefined && <Title className={styles.title}>{title}</Title>}
      {text !== undefined && <p className={styles.text}>{text}</p>}
      {children !== undefined && <div className={styles.actions}>{children}</div>}
    </div>
  );
}
