import { useId } from "react";
import { classes } from "./classes";
import styles from "./choice-cards.module.css";

interface Props<T extends string> {
  label: string;
  /** Undefined: none is chosen yet. */
  value: T | undefined;
  choices: readonly { value: T; name: string; hint?: string }[];
  onChoose: (value: T) => void;
  /** One below the other, also where there is room beside. */
  stacked?: boolean;
}

export function ChoiceCards<T extends string>({ label, value, choices, onChoose, stacked = false }: Props<T>) {
  const id = useId();
  return (
    <fieldset className={classes(styles.group, stacked && styles.stacked)}>
      <legend className={styles.legend}>{label}</legend>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.card} htmlFor={`${id}-${choice.value}`}>
          <input
            id={`${id}-${choice.value}`}
            type="radio"
            name={id}
            checked={choice.value === value}
            onChange={() => onChoose(choice.value)}
          />
          <span className={styles.text}>
            {choice.name}
            {choice.hint !== undefined && <span className={styles.hint}>{choice.hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
