import { infiniteQueryOptions } from "@tanstack/react-query";
import type { Member, Page, Role, RoomId, UserId } from "@/contracts/wire";
import { query, request } from "@/lib/http";

export const members = (room: RoomId, search: string) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "members", search],
    queryFn: ({ pageParam }) =>
      request<Page<Member>>("GET", `/rooms/${room}/members${query({ q: search, cursor: pageParam, limit: 50 })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

export const setRole = (room: RoomId, user: UserId, role: Role) =>
  request<undefined>("PUT", `/rooms/${room}/members/${user}/role`, { role });

export const unmute = (room: RoomId, user: UserId) => request<undefined>("DELETE", `/rooms/${room}/mutes/${user}`);

export type Act = "remove" | "mute" | "ban";

export interface Terms {
  expiresInSeconds?: number;
  reason?: string;
}

/** Puts somebody out, keeps them out, or keeps them from writing. */
export function restrain(room: RoomId, user: UserId, act: Act, terms: Terms) {
  const { reason } = terms;
  return act === "remove"
    ? request<undefined>("POST", `/rooms/${room}/members/${user}/removal`, { ...(reason && { reason }) })
    : request<undefined>("PUT", `/rooms/${room}/${act}s/${user}`, terms);
}
