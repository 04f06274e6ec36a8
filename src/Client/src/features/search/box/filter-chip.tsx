import { t } from "@/i18n/t";
import type { Chip as Filter } from "@/features/search/query/chips";
import { useChipText } from "@/features/search/query/said";
import type { Place } from "@/features/search/place";
import { Chip } from "@/ui/chip";

interface Props {
  chip: Filter;
  places: readonly Place[];
  onRemove: () => void;
}

/** A filter that is complete. */
export function FilterChip({ chip, places, onRemove }: Props) {
  const text = useChipText(chip, places);
  return <Chip name={text} removeLabel={t("search.removeChip", { filter: text })} onRemove={onRemove} />;
}
