import { infiniteQueryOptions } from "@tanstack/react-query";
import type { ActivityKind, ActivityView } from "@/contracts/wire";
import { query, request } from "@/lib/http";

export type Filter = "all" | "unread" | ActivityKind;

export const filters = [
  "all",
  "unread",
  "mention",
  "reply",
  "reaction",
  "threadReply",
  "added",
  "reminder",
  "searchMatch",
] as const satisfies Filter[];

/** What concerns me, the newest first. Not kept: what one may read is decided when it is asked. */
export const activity = (filter: Filter) =>
  infiniteQueryOptions({
    queryKey: ["activity", filter],
    queryFn: ({ pageParam }) =>
      request<ActivityView>(
        "GET",
        `/users/me/activity${query({
          kind: filter === "all" || filter === "unread" ? undefined : filter,
          unread: filter === "unread" ? "true" : undefined,
          cursor: pageParam,
          limit: 30,
        })}`,
      ),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  });

export const markRead = (id: number) => request<undefined>("PUT", `/users/me/activity/${id}/read`);
export const markAllRead = () => request<undefined>("PUT", "/users/me/activity/read");
