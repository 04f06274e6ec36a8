import { useId } from "react";
import styles from "./choice-cards.module.css";

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly { value: T; name: string; hint?: string }[];
  onChoose: (value: T) => void;
}

export function ChoiceCards<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  const id = useId();
  return (
    <fieldset className={styles.group}>
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
