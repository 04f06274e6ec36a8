import styles from "./filters.module.css";

interface Props<T extends string> {
  label: string;
  value: T;
  /** With how much there is of it, where that is known. */
  choices: readonly (readonly [value: T, name: string, count?: string | undefined])[];
  onChoose: (value: T) => void;
}

/** What a list is narrowed down to. */
export function Filters<T extends string>({ label, value, choices, onChoose }: Props<T>) {
  return (
    <div className={styles.filters} role="group" aria-label={label}>
      {choices.map(([choice, name, count]) => (
        <button
          key={choice}
          type="button"
          className={styles.filter}
          aria-pressed={choice === value}
          onClick={() => onChoose(choice)}
        >
          {name}
          {count !== undefined && <span className={styles.count}> {count}</span>}
        </button>
      ))}
    </div>
  );
}
