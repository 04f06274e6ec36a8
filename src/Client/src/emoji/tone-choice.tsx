import { t } from "@/i18n/t";
import styles from "./emoji-picker.module.css";
import { inTone, tones, useHabits } from "./habits";
import type { Tone } from "./habits";

const hand = { emoji: "✋", group: 1, toned: true, shorts: [], name: "", words: [] };

/** The tone of skin one prefers; each press takes the next one. */
export function ToneChoice() {
  const tone = useHabits((habits) => habits.tone);
  const next: Tone = tones[(tone + 1) % tones.length] ?? 0;
  const label = t("emoji.tone", { tone: t(`emoji.tone.${tone}`) });
  return (
    <button
      type="button"
      className={styles.tone}
      aria-label={label}
      data-tip={label}
      onClick={() => useHabits.setState({ tone: next })}
    >
      {inTone(hand, tone)}
    </button>
  );
}
