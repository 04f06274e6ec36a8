import styles from "./use-bar.module.css";

interface Props {
  label: string;
  part: number;
  whole: number;
}

/** How much of something is taken. */
export function UseBar({ label, part, whole }: Props) {
  const percent = whole > 0 ? Math.min(100, (100 * part) / whole) : 0;
  return (
    <div
      className={styles.bar}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.round(percent)}
    >
      <span className={styles.part} style={{ "--part": `${percent}%` }} />
    </div>
  );
}
