import { useId } from "react";
import type { ReactNode } from "react";
import styles from "./group.module.css";

interface Props {
  title: string;
  /** What it is about, in a sentence. */
  text?: ReactNode;
  children: ReactNode;
}

/** Settings that belong together, under their title. */
export function Group({ title, text, children }: Props) {
  const id = useId();
  return (
    <section className={styles.group} aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {title}
        </h3>
        {text !== undefined && <p className={styles.text}>{text}</p>}
      </div>
      {children}
    </section>
  );
}
