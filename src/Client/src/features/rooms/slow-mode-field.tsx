import { spanText } from "@/i18n/span";
import { t } from "@/i18n/t";
import { SelectField } from "@/ui/select-field";

const pauses = [5, 10, 30, 60, 300, 900, 3_600, 21_600];

/** How long a member waits between two messages. */
export function SlowModeField({ seconds, onSeconds }: { seconds: number; onSeconds: (seconds: number) => void }) {
  const offered = seconds === 0 || pauses.includes(seconds) ? pauses : [...pauses, seconds].sort((a, b) => a - b);
  return (
    <SelectField
      label={t("slow.field")}
      value={String(seconds)}
      choices={[0, ...offered].map((pause) => [String(pause), pause === 0 ? t("slow.none") : spanText(pause)])}
      onChoose={(chosen) => onSeconds(Number(chosen))}
    />
  );
}
