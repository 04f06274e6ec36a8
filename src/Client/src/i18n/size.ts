import { currentLocale } from "./locale";

const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** A number of bytes, as `3.4 MB`. */
export function sizeText(bytes: number): string {
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  const unit = units[step] ?? "byte";
  const value = bytes / 1_000 ** step;
  const digits = step === 0 || value >= 100 ? 0 : 1;
  const style = { style: "unit", unit, unitDisplay: step === 0 ? "long" : "short" } as const;
  return new Intl.NumberFormat(currentLocale(), { ...style, maximumFractionDigits: digits }).format(value);
}

/** A length in time, as `4:07`. */
export function lengthText(seconds: number): string {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, "0")}`;
}
