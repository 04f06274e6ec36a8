import styles from "./filters.module.css";

interface Props<T extends string> {
  label: string;
  value: T;
  choices: readonly (readonly [T, string])[];
  onChoose: (value: T) => void;
}

/** What a list is narrowed down to. */
export function Filters<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  return (
    <div className={styles.filters} role="group" aria-label={label}>
      {choices.map(([choice, name]) => (
        <button
          key={choice}
          type="button"
          className={styles.filter}
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
