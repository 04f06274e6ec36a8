import { shortMoment } from "@/i18n/time";
import styles from "./time-choices.module.css";

interface Props {
  choices: readonly { name: string; label: string; at: number; beside?: string | undefined }[];
  busy: boolean;
  onChoose: (at: number) => void;
}

/** Times that are chosen often, each with what it is by the clock. */
export function TimeChoices({ choices, busy, onChoose }: Props) {
  return (
    <div className={styles.choices}>
      {choices.map(({ name, label, at, beside }) => (
        <button key={name} type="button" className={styles.choice} disabled={busy} onClick={() => onChoose(at)}>
          <span>{label}</span>
          <span className={styles.when}>
            {shortMoment(at)}
            {beside !== undefined && ` · ${beside}`}
          </span>
        </button>
      ))}
    </div>
  );
}
