import { t } from "@/i18n/t";
import { Avatar } from "@/ui/avatar";
import { PickerChoice } from "@/ui/picker-choice";
import { takesDate } from "@/features/search/query/filters";
import type { Typed } from "@/features/search/query/typed";
import type { Choice } from "./choices";
import styles from "./search-box.module.css";

interface Props {
  id: string;
  typed: Typed;
  choices: readonly Choice[];
  active: Choice | undefined;
  onChoose: (choice: Choice) => void;
  onDate: (day: string) => void;
}

/** What fits what is being typed, under the box. */
export function ChoiceList({ id, typed, choices, active, onChoose, onDate }: Props) {
  return (
    <div className={styles.offer}>
      <ul id={id} role="listbox" aria-label={t("search.choices")} className={styles.choices}>
        {choices.map((choice) => (
          <PickerChoice
            key={choice.id}
            id={`${id}-${choice.id}`}
            active={choice === active}
            onChoose={() => onChoose(choice)}
          >
            {choice.face === undefined ? (
              <choice.icon size={16} strokeWidth={1.75} className={styles.icon} aria-hidden />
            ) : (
              <Avatar id={choice.face} name={choice.name} small />
            )}
            <bdi className={styles.name}>{choice.name}</bdi>
            {choice.note !== undefined && <bdi className={styles.note}>{choice.note}</bdi>}
          </PickerChoice>
        ))}
      </ul>
      {typed.name !== undefined && takesDate(typed.name) && (
        <label className={styles.date}>
          {t("search.date")}
          <input
            type="date"
            onChange={({ target }) => target.value.length === 10 && target.value >= "1970" && onDate(target.value)}
          />
        </label>
      )}
    </div>
  );
}
