import { useState } from "react";
import { toField } from "@/lib/times";
import { TextField } from "./text-field";

interface Props {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  /** How far ahead at most. */
  days?: number;
  value: string;
  onValue: (value: string) => void;
}

const day = 86_400_000;

/** A date and a time to come, by the clock of this device. */
export function TimeField({ label, hint, error, days = 365, value, onValue }: Props) {
  const [now] = useState(Date.now);
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={hint}
      error={error}
      dir="ltr"
      min={toField(now)}
      max={toField(now + days * day)}
      value={value}
      onChange={({ target }) => onValue(target.value)}
    />
  );
}
