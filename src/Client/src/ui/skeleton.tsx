import type { ComponentProps } from "react";
import { t } from "@/i18n/t";
import { classes } from "./classes";
import styles from "./skeleton.module.css";

const widths = ["72%", "48%", "86%", "60%", "38%", "78%"];

/** Grey shapes where something is about to stand; they appear only after 200 ms. */
export function Skeleton({ rows, look }: { rows: number; look: "message" | "line" | "card" }) {
  return (
    <div className={styles.delayed} aria-hidden aria-busy>
      {Array.from({ length: rows }, (_, row) => (
        <div key={row} className={classes(styles.row, styles[look])}>
          {look !== "line" && <span className={styles.round} />}
          <span className={styles.lines}>
            {look !== "line" && <span className={styles.bar} style={{ width: row % 2 ? "22%" : "30%" }} />}
            <span className={styles.bar} style={{ width: widths[row % widths.length] }} />
          </span>
        </div>
      ))}
    </div>
  );
}

/** The same in place of a whole list, and said. */
export function Loading({ className, ...shape }: ComponentProps<typeof Skeleton> & { className?: string | undefined }) {
  return (
    <div className={className} role="status" aria-label={t("app.loading")}>
      <Skeleton {...shape} />
    </div>
  );
}
