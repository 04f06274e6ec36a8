import { useQuery } from "@tanstack/react-query";
import { AtSign, CalendarDays, File, Flag, Globe, Hash, Paperclip, UserRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Page, Person } from "@/contracts/wire";
import { currentLocale } from "@/i18n/locale";
import { t } from "@/i18n/t";
import { matchScore } from "@/lib/match";
import { useMe } from "@/lib/session";
import { useDebounced } from "@/lib/use-debounced";
import type { Place } from "@/features/search/place";
import { filterNames, filters, filterText, takesDate, takesPerson } from "@/features/search/query/filters";
import type { FilterName } from "@/features/search/query/filters";
import { valueText } from "@/features/search/query/said";
import type { Typed } from "@/features/search/query/typed";
import { people } from "@/features/search/search-queries";

/** What can stand where something is being typed. */
export interface Choice {
  id: string;
  icon: LucideIcon;
  /** Of a person. */
  face?: string;
  name: string;
  note?: string;
  /** What is typed then; it ends with a colon where a value is to follow. */
  text: string;
}

const most = 8;

const icons: Record<FilterName, LucideIcon> = {
  from: UserRound,
  in: Hash,
  mentions: AtSign,
  has: Paperclip,
  is: Flag,
  before: CalendarDays,
  after: CalendarDays,
  on: CalendarDays,
  during: CalendarDays,
  file: File,
  lang: Globe,
};

const namesLike = ({ words, negated }: Typed): Choice[] =>
  filterNames
    .filter((name) => name.startsWith(words.toLowerCase()))
    .map((name) => ({
      id: `name-${name}`,
      icon: icons[name],
      name: `${name}:`,
      note: t(`search.about.${name}`),
      text: `${negated ? "-" : ""}${name}:`,
    }));

/** By how well they fit. */
function best<T>(things: readonly T[], nameOf: (thing: T) => string, words: string): T[] {
  return things
    .map((thing) => ({ thing, score: matchScore(nameOf(thing), words) }))
    .filter(({ score }) => score > 0)
    .sort((one, two) => two.score - one.score)
    .slice(0, most)
    .map(({ thing }) => thing);
}

const languageName = (code: string) =>
  new Intl.DisplayNames([currentLocale(), "en"], { type: "language" }).of(code) ?? code;

function valuesLike({ words, negated }: Typed, name: FilterName): Choice[] {
  const fits = (value: string) => Math.max(matchScore(value, words), matchScore(valueText(value), words)) > 1;
  return (filters[name] as readonly string[])
    .filter((value) => words === "" || fits(value))
    .map((value) => {
      const said = name === "lang" ? languageName(value) : valueText(value);
      const note = said.toLowerCase() === value ? {} : { note: value };
      return { id: `value-${value}`, icon: icons[name], name: said, ...note, text: filterText(name, value, negated) };
    });
}

const placesLike = ({ words, negated }: Typed, places: readonly Place[]): Choice[] =>
  best(places, ({ name }) => name, words).map(({ id, name, typed, icon }) => ({
    id: `room-${id}`,
    icon,
    name,
    text: filterText("in", typed, negated),
  }));

function usePeopleLike(typed: Typed | undefined): Choice[] {
  const self = useMe();
  const name = typed?.name;
  const wanted = name !== undefined && takesPerson(name) ? typed?.words : undefined;
  const words = useDebounced(wanted ?? "");
  const { data, isPlaceholderData } = useQuery({
    ...people(words),
    enabled: wanted !== undefined,
    placeholderData: (before: Page<Person> | undefined) => before,
  });
  if (!typed || name === undefined || wanted === undefined) return [];
  const me: Choice = {
    id: "me",
    icon: UserRound,
    face: self?.id ?? "",
    name: self?.displayName ?? "",
    note: t("search.value.me"),
    text: filterText(name, "me", typed.negated),
  };
  // Until the answer to what is typed now is there, those of the last answer who fit it too.
  const fits = (person: Person) => [person.displayName, person.name].some((each) => matchScore(each, wanted) > 1);
  const isOld = words !== wanted || isPlaceholderData;
  const found = (data?.items ?? []).filter(
    (person) => person.id !== self?.id && (!isOld || wanted === "" || fits(person)),
  );
  const others = found.slice(0, most).map((person) => ({
    id: `person-${person.id}`,
    icon: UserRound,
    face: person.id,
    name: person.displayName,
    note: `@${person.name}`,
    text: filterText(name, person.name, typed.negated),
  }));
  const isMe = ["me", t("search.value.me"), me.name].some((each) => matchScore(each, wanted) > (wanted === "" ? 0 : 1));
  return isMe ? [me, ...others] : others;
}

/** What fits what is being typed. */
export function useChoices(typed: Typed | undefined, places: readonly Place[]): Choice[] {
  const persons = usePeopleLike(typed);
  if (!typed) return [];
  const { name } = typed;
  if (name === undefined) return namesLike(typed);
  if (takesPerson(name)) return persons;
  if (name === "in") return placesLike(typed, places);
  return takesDate(name) || filters[name].length > 0 ? valuesLike(typed, name) : [];
}
