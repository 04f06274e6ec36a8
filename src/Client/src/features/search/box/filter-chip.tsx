import { X } from "lucide-react";
import { t } from "@/i18n/t";
import type { Chip } from "@/features/search/query/chips";
import { useChipText } from "@/features/search/query/said";
import styles from "./search-box.module.css";

/** A filter that is complete. */
export function FilterChip({ chip, onRemove }: { chip: Chip; onRemove: () => void }) {
  const text = useChipText(chip);
  return (
    <span className={styles.chip}>
      <bdi>{text}</bdi>
      <button type="button" aria-label={t("search.removeChip", { filter: text })} onClick={onRemove}>
        <X size={14} strokeWidth={2} aria-hidden />
      </button>
    </span>
  );
}
