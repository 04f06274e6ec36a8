import { useState } from "react";
import { toField } from "@/lib/times";
import { TextField } from "./text-field";

interface Props {
  label: string;
  hint?: string | undefined;
  /** How far ahead at most. */
  years?: number;
  value: string;
  onValue: (value: string) => void;
}

const year = 365 * 86_400_000;

/** A date and a time to come, by the clock of this device. */
export function TimeField({ label, hint, years = 1, value, onValue }: Props) {
  const [now] = useState(Date.now);
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={hint}
      dir="ltr"
      min={toField(now)}
      max={toField(now + years * year)}
      value={value}
      onChange={({ target }) => onValue(target.value)}
    />
  );
}
