import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Page, ThreadRow } from "@/contracts/wire";
import { query, request } from "@/lib/http";

/** The threads that I follow, the latest reply first. */
export const threads = (unread: boolean) =>
  infiniteQueryOptions({
    queryKey: ["threads", { unread }],
    queryFn: ({ pageParam }) =>
      request<Page<ThreadRow>>("GET", `/threads${query({ cursor: pageParam, ...(unread && { unread: "true" }) })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    staleTime: 0,
  });
