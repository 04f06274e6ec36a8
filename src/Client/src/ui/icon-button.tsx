import type { LucideIcon } from "lucide-react";
import type { ComponentProps } from "react";
import { classes } from "./classes";
import styles from "./icon-button.module.css";

interface Props extends Omit<ComponentProps<"button">, "children"> {
  icon: LucideIcon;
  /** Its name, also shown as its tooltip. */
  label: string;
  shortcut?: string | undefined;
  small?: boolean;
}

export function IconButton({ icon: Icon, label, shortcut, small = false, className, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-label={label}
      data-tip={label}
      data-tip-keys={shortcut}
      {...rest}
      className={classes(styles.button, small && styles.small, className)}
    >
      <Icon size={small ? 16 : 18} strokeWidth={1.75} aria-hidden />
    </button>
  );
}
