import type { MessageKey } from "@/i18n/en";
import { currentMessages } from "@/i18n/locale";
import { longDate } from "@/i18n/time";
import { t } from "@/i18n/t";
import { personNamed, usePeople } from "@/lib/people";
import type { Chip } from "./chips";
import { takesDate, takesPerson } from "./filters";

/** A value in words. */
export function valueText(value: string): string {
  const key = `search.value.${value.toLowerCase()}`;
  return key in currentMessages() ? t(key as MessageKey) : value;
}

function dateText(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00`).getTime() : NaN;
  return Number.isNaN(day) ? valueText(value) : longDate(day);
}

function ofChip({ name, value }: Chip, people: ReturnType<typeof usePeople.getState>): string {
  if (takesPerson(name))
    return value.toLowerCase() === "me" ? t("search.value.me") : (personNamed(people, value)?.displayName ?? value);
  if (takesDate(name)) return dateText(value);
  return name === "has" || name === "is" ? valueText(value) : value;
}

/** A filter in words; people as they are called. */
export function useChipText(chip: Chip): string {
  const value = usePeople((people) => ofChip(chip, people));
  return t(chip.negated ? "search.notChip" : "search.chip", { filter: t(`search.filter.${chip.name}`), value });
}
