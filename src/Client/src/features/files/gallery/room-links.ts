import { infiniteQueryOptions } from "@tanstack/react-query";
import type { RoomId, RoomLinks } from "@/contracts/wire";
import { query, request } from "@/lib/http";

const limit = 50;

/** The links in what is said in a room now. @param changed Its last message that may have changed them, as far as it is known here. */
export const linksOf = (room: RoomId, words: string, changed: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "links", words, changed],
    queryFn: ({ pageParam }) =>
      request<RoomLinks>("GET", `/rooms/${room}/links${query({ q: words, before: pageParam, limit })}`),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
  });
