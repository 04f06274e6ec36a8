import { TextField } from "@/ui/text-field";
import { toField } from "./times";
import { useState } from "react";

interface Props {
  label: string;
  hint?: string | undefined;
  value: string;
  onValue: (value: string) => void;
}

const year = 365 * 86_400_000;

/** A date and a time within the coming year, by the clock of this device. */
export function TimeField({ label, hint, value, onValue }: Props) {
  const [now] = useState(Date.now);
  return (
    <TextField
      type="datetime-local"
      label={label}
      hint={hint}
      dir="ltr"
      min={toField(now)}
      max={toField(now + year)}
      value={value}
      onChange={({ target }) => onValue(target.value)}
    />
  );
}
