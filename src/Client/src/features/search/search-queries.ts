import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Page, Person, RoomCard, SearchPage } from "@/contracts/wire";
import { query, request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";
import type { Search } from "@/lib/search/path";

/** Before what is typed, where what comes after it cannot change what it means. */
const onlyFiles = "has:file ";

/** What the server is asked, and how much of it nobody typed. */
export const askedFor = ({ q, tab }: Pick<Search, "q" | "tab">) =>
  tab === "files" ? { q: (onlyFiles + q).trim(), added: onlyFiles.length } : { q, added: 0 };

/** Without a connection it fails at once and is asked again when there is one; nobody looks at grey rows until then. */
const online = { networkMode: "always", refetchOnReconnect: true } as const;

/** Kept for a while, for whoever comes back from a result: rooms that one has left since are left out where it is shown. */
export const messages = ({ q, in: room, tab, sort }: Search) =>
  infiniteQueryOptions({
    queryKey: ["search", tab, q, room, sort],
    queryFn: ({ pageParam, signal }) =>
      request<SearchPage>(
        "GET",
        `/search${query({
          q: askedFor({ q, tab }).q,
          room,
          sort,
          cursor: pageParam,
          limit: 20,
          offset: -new Date().getTimezoneOffset(),
        })}`,
        undefined,
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    staleTime: 60_000,
    gcTime: 600_000,
    ...online,
  });

/** The most people that are found. */
export const mostPeople = 20;

export const people = (words: string) =>
  queryOptions({
    queryKey: ["search", "people", words],
    queryFn: async ({ signal }) => {
      const path = `/users/search${query({ q: words, limit: mostPeople })}`;
      const page = await request<Page<Person>>("GET", path, undefined, signal);
      rememberPeople(page.items);
      return page;
    },
    ...online,
  });

export const rooms = (words: string) =>
  infiniteQueryOptions({
    queryKey: ["search", "rooms", words],
    queryFn: ({ pageParam, signal }) => {
      const path = `/rooms${query({ q: words, sort: "members", cursor: pageParam, limit: 30 })}`;
      return request<Page<RoomCard>>("GET", path, undefined, signal);
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    ...online,
  });
