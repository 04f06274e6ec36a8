import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { isHidden, useHidden } from "@/lib/hidden";
import { matchScore } from "@/lib/match";
import type { Search } from "@/lib/search/path";
import type { Place } from "@/features/search/place";
import { messages, mostPeople, people, rooms } from "@/features/search/search-queries";

type PlaceOf = (room: string) => string | undefined;

/** The messages that were found in rooms one is in, and which one has not hidden. @param enabled Whether they are asked for, or only told if they are known. */
export function useMessagesFound(search: Search, placeOf: PlaceOf, enabled = true) {
  const found = useInfiniteQuery({ ...messages(search), enabled });
  const hidden = useHidden();
  const pages = found.data?.pages ?? [];
  const rows = pages
    .flatMap((page) => page.items)
    .filter(({ room, seq }) => placeOf(room) !== undefined && !isHidden(hidden, room, seq));
  const last = pages.at(-1);
  const isAll = last?.next === undefined && !last?.partial && !last?.incomplete && !last?.failed;
  return { found, pages, last, rows, isAll };
}

/** The people whose names begin so. */
export function usePeopleFound(words: string, enabled = true) {
  const found = useQuery({ ...people(words), enabled });
  const rows = found.data?.items ?? [];
  return { found, rows, isAll: rows.length < mostPeople };
}

/** One's own rooms and conversations that are called so, and the public rooms that are. */
export function useRoomsFound(words: string, places: readonly Place[], enabled = true) {
  const found = useInfiniteQuery({ ...rooms(words), enabled });
  const cards = found.data?.pages.flatMap(({ items }) => items) ?? [];
  const mine = places
    .map((place) => ({ place, score: matchScore(place.name, words) }))
    .filter(({ score }) => score > 1 || words === "")
    .sort((one, two) => two.score - one.score)
    .map(({ place }) => ({ ...place, topic: cards.find(({ id }) => id === place.id)?.topic }));
  const others = cards.filter(({ id }) => !places.some((place) => place.id === id));
  return { found, mine, others, count: mine.length + others.length, isAll: found.isSuccess && !found.hasNextPage };
}
