import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  Invite,
  InvitePreview,
  Member,
  Page,
  RestrictionRow,
  RoomCard,
  RoomId,
  RoomPolicy,
  RoomPreview,
  RoomView,
  RoomVisibility,
  UserId,
} from "@/contracts/wire";
import { query, request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";
import type { RoomSort } from "./browse-sort";

export const publicRooms = (search: string, sort: RoomSort) =>
  infiniteQueryOptions({
    queryKey: ["rooms", "public", search, sort],
    queryFn: ({ pageParam }) =>
      request<Page<RoomCard>>("GET", `/rooms${query({ q: search, sort, cursor: pageParam, limit: 50 })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
  });

export const invites = (room: RoomId) =>
  queryOptions({
    queryKey: ["rooms", room, "invites"],
    queryFn: () => request<Invite[]>("GET", `/rooms/${room}/invites`),
  });

export const invitePreview = (code: string) =>
  queryOptions({
    queryKey: ["invites", code],
    queryFn: async () => {
      const invite = await request<InvitePreview>("GET", `/invites/${encodeURIComponent(code)}`);
      rememberPeople([invite.by]);
      return invite;
    },
    retry: false,
  });

export interface RoomDraft {
  name: string;
  topic: string;
  visibility: RoomVisibility;
}

export const createRoom = (draft: RoomDraft) => request<RoomView>("POST", "/rooms", draft);
export const patchRoom = (
  room: RoomId,
  patch: { name?: string; topic?: string; policy?: Partial<RoomPolicy>; slowMode?: number },
) => request<RoomView>("PATCH", `/rooms/${room}`, patch);
export const joinRoom = (room: RoomId) => request<RoomView>("PUT", `/rooms/${room}/members/me`);
export const leaveRoom = (room: RoomId) => request<undefined>("DELETE", `/rooms/${room}/members/me`);
export const makeInvite = (room: RoomId, terms: { expiresInSeconds?: number; maxUses?: number }) =>
  request<Invite>("POST", `/rooms/${room}/invites`, terms);
export const revokeInvite = (room: RoomId, id: string) => request<undefined>("DELETE", `/rooms/${room}/invites/${id}`);
export const acceptInvite = (code: string) => request<RoomView>("POST", `/invites/${encodeURIComponent(code)}/accept`);

export const getRoom = (room: RoomId) => request<RoomView>("GET", `/rooms/${room}`);
export const handOver = (room: RoomId, user: UserId) => request<undefined>("PUT", `/rooms/${room}/owner`, { user });

export type Restriction = "bans" | "mutes";

export const restrictions = (room: RoomId, which: Restriction) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, which],
    queryFn: async ({ pageParam }) => {
      const asked = query({ cursor: pageParam, limit: 50 });
      const page = await request<Page<RestrictionRow>>("GET", `/rooms/${room}/${which}${asked}`);
      rememberPeople(page.items.map(({ person }) => person));
      return page;
    },
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
  });

export const liftRestriction = (room: RoomId, which: Restriction, user: UserId) =>
  request<undefined>("DELETE", `/rooms/${room}/${which}/${user}`);

export const roomPreview = (room: RoomId) =>
  queryOptions({
    queryKey: ["rooms", room, "preview"],
    queryFn: () => request<RoomPreview>("GET", `/rooms/${room}/preview`),
    retry: false,
  });

export const people = (room: RoomId) =>
  queryOptions({
    queryKey: ["rooms", room, "people"],
    queryFn: () => request<Page<Member>>("GET", `/rooms/${room}/members${query({ limit: 100 })}`),
  });
