import type { ReactNode } from "react";
import { FileIcon } from "./file-icon";
import styles from "./file-words.module.css";

/** What a file is, as a picture of its own. */
export const FileSign = ({ type, name }: { type: string; name: string }) => (
  <span className={styles.sign}>
    <FileIcon type={type} name={name} />
  </span>
);

interface Props {
  name: string;
  /** How large it is, and what else there is to know. */
  children: ReactNode;
  /** Said elsewhere to who does not see it. */
  silent?: boolean;
}

/** The name of a file over a line about it. */
export const FileWords = ({ name, children, silent = false }: Props) => (
  <span className={styles.words} aria-hidden={silent || undefined}>
    <span className={styles.name} dir="auto" data-tip={name}>
      {name}
    </span>
    <span className={styles.meta}>{children}</span>
  </span>
);
