import styles from "./progress-ring.module.css";

/** How far something has come, from 0 to 1; the words for it stand beside it. */
export function ProgressRing({ value }: { value: number }) {
  const share = Math.round(100 * Math.min(1, Math.max(0, value)));
  return (
    <svg className={styles.ring} viewBox="0 0 32 32" aria-hidden>
      <circle cx="16" cy="16" r="12" />
      <circle className={styles.done} cx="16" cy="16" r="12" pathLength={100} strokeDasharray={`${share} 100`} />
    </svg>
  );
}
