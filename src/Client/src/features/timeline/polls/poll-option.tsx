import { Check } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-poll";
import { classes } from "@/ui/classes";
import styles from "./poll.module.css";

interface Props {
  text: string;
  kind: "radio" | "checkbox";
  chosen: boolean;
  /** The poll is over, and none has more votes. */
  leads: boolean;
  able: boolean;
  /** How many chose it; undefined while that is not told. */
  count: number | undefined;
  percent: number | undefined;
  onPress: () => void;
}

/** One option with its bar. A press votes, and each press is told to all: so the arrow keys choose nothing. */
export function PollOption({ text, kind, chosen, leads, able, count, percent, onPress }: Props) {
  const told = count !== undefined && percent !== undefined;
  const name = told ? t("poll.option", { option: text, count, percent }) : text;
  return (
    <button
      type="button"
      role={kind}
      aria-checked={chosen}
      aria-disabled={!able}
      aria-label={name}
      className={classes(styles.option, chosen && styles.chosen, leads && styles.leads)}
      onClick={() => able && onPress()}
    >
      <span className={classes(styles.mark, kind === "radio" && styles.round)} aria-hidden>
        {chosen && <Check size={12} strokeWidth={3} />}
      </span>
      <span className={styles.text} dir="auto">
        {text}
      </span>
      {told && (
        <>
          <span className={styles.count}>
            {count > 0 && <span className={styles.votes}>{count}</span>}
            {t("poll.percent", { percent })}
          </span>
          <progress className={styles.bar} max={100} value={percent} aria-hidden />
        </>
      )}
    </button>
  );
}
