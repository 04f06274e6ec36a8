import { t } from "@/i18n/t";
import type { Chip as Filter } from "@/features/search/query/chips";
import { useChipText } from "@/features/search/query/said";
import { Chip } from "@/ui/chip";

/** A filter that is complete. */
export function FilterChip({ chip, onRemove }: { chip: Filter; onRemove: () => void }) {
  const text = useChipText(chip);
  return <Chip name={text} removeLabel={t("search.removeChip", { filter: text })} onRemove={onRemove} />;
}
