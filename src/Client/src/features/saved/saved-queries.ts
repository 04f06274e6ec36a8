import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Page, SavedRow } from "@/contracts/wire";
import { query, request } from "@/lib/http";

/** The messages one has saved, the last first, as they read now. */
export const savedMessages = infiniteQueryOptions({
  queryKey: ["saved"],
  queryFn: ({ pageParam }) => request<Page<SavedRow>>("GET", `/saved${query({ cursor: pageParam })}`),
  initialPageParam: "",
  getNextPageParam: (page) => page.next,
  staleTime: 0,
});
