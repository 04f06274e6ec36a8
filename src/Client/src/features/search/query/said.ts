import type { MessageKey } from "@/i18n/en";
import { currentMessages } from "@/i18n/locale";
import { longDate } from "@/i18n/time";
import { t } from "@/i18n/t";
import { personNamed, usePeople } from "@/lib/people";
import { shown } from "./chips";
import type { Chip } from "./chips";
import { takesDate, takesPerson } from "./filters";
import type { Place } from "@/features/search/place";

/** A value in words. */
export function valueText(value: string): string {
  const key = `search.value.${value.toLowerCase()}`;
  return key in currentMessages() ? t(key as MessageKey) : value;
}

function dateText(value: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00`).getTime() : NaN;
  return Number.isNaN(day) ? valueText(value) : longDate(day);
}

type People = ReturnType<typeof usePeople.getState>;

function ofChip({ name, value }: Chip, people: People, places: readonly Place[]): string {
  if (name === "in") return places.find(({ typed }) => typed.toLowerCase() === value.toLowerCase())?.name ?? value;
  if (takesPerson(name))
    return value.toLowerCase() === "me" ? t("search.value.me") : (personNamed(people, value)?.displayName ?? value);
  if (takesDate(name)) return dateText(value);
  return name === "has" || name === "is" ? valueText(value) : value;
}

const chipText = (chip: Chip, value: string) =>
  t(chip.negated ? "search.notChip" : "search.chip", { filter: t(`search.filter.${chip.name}`), value });

/** A filter in words; people and conversations as they are called. */
export function useChipText(chip: Chip, places: readonly Place[]): string {
  return chipText(
    chip,
    usePeople((people) => ofChip(chip, people, places)),
  );
}

/** A query in words: what is complete of its filters as on their chips, and the rest as it was typed. */
export function useQueryText(q: string, places: readonly Place[]): string {
  const { chips, text } = shown(q);
  return usePeople((people) =>
    [...chips.map((chip) => chipText(chip, ofChip(chip, people, places))), text]
      .filter((part) => part !== "")
      .join(" · "),
  );
}
