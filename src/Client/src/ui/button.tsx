import type { ComponentProps } from "react";
import styles from "./button.module.css";
import { classes } from "./classes";

interface Props extends ComponentProps<"button"> {
  look?: "plain" | "accent" | "danger" | "quiet";
  busy?: boolean;
}

export function Button({ look = "plain", busy = false, className, children, ...rest }: Props) {
  return (
    <button
      type="button"
      {...rest}
      className={classes(styles.button, styles[look], className)}
      aria-busy={busy || undefined}
      disabled={rest.disabled === true || busy}
    >
      {children}
    </button>
  );
}
