import { t } from "@/i18n/t";
import styles from "./composer.module.css";

/** How much more one can write, when that is little. */
export function LimitNote({ left }: { left: number }) {
  if (left >= 500) return null;
  return (
    <span className={styles.limit} role="status">
      {left < 0 ? t("composer.tooLong", { count: -left }) : t("composer.left", { count: left })}
    </span>
  );
}
