import type { ReactNode } from "react";
import "@/i18n/en-entry";
import { useSession } from "@/lib/session";
import styles from "./entry-screen.module.css";
import { Mark } from "@/ui/mark";

interface Props {
  title: string;
  text?: string | undefined;
  children?: ReactNode;
  footer?: ReactNode;
}

/** The frame of every page that is shown before someone is in. */
export function EntryScreen({ title, text, children, footer }: Props) {
  const name = useSession(({ server }) => server?.name);
  return (
    <main className={styles.page}>
      <div className={styles.card}>
        <div className={styles.brand}>
          <Mark size={40} />
          <span>{name ?? "LiveChat"}</span>
        </div>
        <h1 className={styles.title}>{title}</h1>
        {text !== undefined && <p className={styles.text}>{text}</p>}
        {children !== undefined && <div className={styles.body}>{children}</div>}
      </div>
      {footer !== undefined && <p className={styles.footer}>{footer}</p>}
    </main>
  );
}
