import { TextField } from "./text-field";

const digits = 6;

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  onValue: (value: string) => void;
  /** All digits are there: nobody has to press a button then. */
  onComplete: (code: string) => void;
}

/** Six digits from an app; pasted with spaces in between they are taken too. */
export function CodeField({ label, hint, error, value, onValue, onComplete }: Props) {
  function change(typed: string) {
    const code = typed.replace(/\D/g, "").slice(0, digits);
    onValue(code);
    if (code.length === digits && code !== value) onComplete(code);
  }
  return (
    <TextField
      label={label}
      hint={hint}
      error={error}
      name="one-time-code"
      dir="ltr"
      inputMode="numeric"
      autoComplete="one-time-code"
      autoFocus // eslint-disable-line jsx-a11y/no-autofocus -- Whoever gets here came to type it.
      value={value}
      onChange={({ target }) => change(target.value)}
    />
  );
}
