import { useId } from "react";
import type { ComponentProps, ReactNode } from "react";
import styles from "./text-field.module.css";

interface Props extends ComponentProps<"input"> {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  optional?: string | undefined;
  after?: ReactNode;
}

export function TextField({ label, hint, error, optional, after, ...rest }: Props) {
  const id = useId();
  const note = error ?? hint;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
        {optional !== undefined && <span className={styles.optional}>{optional}</span>}
      </label>
      <div className={styles.box}>
        <input
          id={id}
          className={styles.input}
          dir="auto"
          {...rest}
          aria-invalid={error !== undefined}
          aria-describedby={note === undefined ? undefined : `${id}-note`}
        />
        {after}
      </div>
      {note !== undefined && (
        <p
          id={`${id}-note`}
          className={error === undefined ? styles.hint : styles.error}
          role={error ? "alert" : undefined}
        >
          {note}
        </p>
      )}
    </div>
  );
}
