import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Page, SavedRow } from "@/contracts/wire";
import { query, request } from "@/lib/http";

/** The messages one has saved, the last first, as they read now. @param since How many were saved since, as far as that is known here. */
export const savedMessages = (since: number) =>
  infiniteQueryOptions({
    queryKey: ["saved", since],
    queryFn: ({ pageParam }) => request<Page<SavedRow>>("GET", `/saved${query({ cursor: pageParam })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
  });
