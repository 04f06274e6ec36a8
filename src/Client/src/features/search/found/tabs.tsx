import { t } from "@/i18n/t";
import { searchTabs } from "@/lib/search/path";
import type { Search, SearchTab } from "@/lib/search/path";
import { Filters } from "@/ui/filters";
import type { Place } from "@/features/search/place";
import { wordsOf } from "@/features/search/query/chips";
import { useMessagesFound, usePeopleFound, useRoomsFound } from "./use-found";

interface Props {
  search: Search;
  placeOf: (room: string) => string | undefined;
  places: readonly Place[];
  onChoose: (tab: SearchTab) => void;
}

const countOf = (count: number, isAll: boolean) => (count === 0 ? undefined : `${count}${isAll ? "" : "+"}`);

/** What can be found, with how much of it was, as far as that is known: messages and files are not looked for only to be counted. */
export function Tabs({ search, placeOf, places, onChoose }: Props) {
  const words = wordsOf(search.q);
  const messages = useMessagesFound({ ...search, tab: "messages" }, placeOf, false);
  const files = useMessagesFound({ ...search, tab: "files" }, placeOf, false);
  const people = usePeopleFound(words, words !== "");
  const rooms = useRoomsFound(words, places, words !== "");
  const counts: Record<SearchTab, string | undefined> = {
    messages: countOf(messages.rows.length, messages.isAll),
    files: countOf(files.rows.length, files.isAll),
    people: countOf(people.rows.length, people.isAll),
    rooms: words === "" ? undefined : countOf(rooms.count, rooms.isAll),
  };
  return (
    <Filters
      label={t("search.kinds")}
      value={search.tab}
      choices={searchTabs.map((tab) => [tab, t(`search.tab.${tab}`), counts[tab]] as const)}
      onChoose={onChoose}
    />
  );
}
