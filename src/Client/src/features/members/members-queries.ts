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

export const removeMember = (room: RoomId, user: UserId) =>
  request<undefined>("DELETE", `/rooms/${room}/members/${user}`);
