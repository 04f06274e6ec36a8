import type { ReactNode } from "react";
import { FileIcon } from "./file-icon";
import styles from "./file-words.module.css";

/** What a row is about, as a picture. */
export const RowSign = ({ children }: { children: ReactNode }) => (
  <span className={styles.sign} aria-hidden>
    {children}
  </span>
);

/** What a file is, as a picture of its own. */
export const FileSign = ({ type, name }: { type: string; name: string }) => (
  <RowSign>
    <FileIcon type={type} name={name} />
  </RowSign>
);

interface Words {
  name: ReactNode;
  /** All of the name, where it may be cut. */
  tip: string;
  /** What else there is to know. */
  children: ReactNode;
  /** Said elsewhere to who does not see it. */
  silent?: boolean;
}

/** A name over a line about it. */
export const RowWords = ({ name, tip, children, silent = false }: Words) => (
  <span className={styles.words} aria-hidden={silent || undefined}>
    <span className={styles.name} dir="auto" data-tip={tip}>
      {name}
    </span>
    <span className={styles.meta}>{children}</span>
  </span>
);

/** The name of a file over a line about it. */
export const FileWords = ({ name, ...rest }: Omit<Words, "tip"> & { name: string }) => (
  <RowWords name={name} tip={name} {...rest} />
);
