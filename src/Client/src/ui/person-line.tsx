import type { ReactNode } from "react";
import { Avatar } from "./avatar";
import styles from "./person-line.module.css";

interface Props {
  id: string;
  name: string;
  /** At the end of the line. */
  children?: ReactNode;
}

/** A list of `PersonLine`s. */
export function People({ children }: { children: ReactNode }) {
  return <ul className={styles.people}>{children}</ul>;
}

/** Somebody in a list of people in a dialog. */
export function PersonLine({ id, name, children }: Props) {
  return (
    <li className={styles.line}>
      <Avatar id={id} name={name} small />
      <span className={styles.name}>
        <bdi>{name}</bdi>
      </span>
      {children}
    </li>
  );
}
