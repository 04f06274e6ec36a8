import type { Place } from "@/features/search/place";
import { filterText } from "@/features/search/query/filters";
import { askedFor } from "@/features/search/search-queries";
import type { Search } from "@/lib/search/path";

/** A search in one line: with the room where it looks, and with what the tab asks for. */
export function savedQuery(search: Search, places: readonly Place[]): string {
  const { q } = askedFor(search);
  if (search.in === undefined) return q.trim();
  return `${q.trim()} ${filterText("in", places.find(({ id }) => id === search.in)?.typed ?? search.in)}`;
}
