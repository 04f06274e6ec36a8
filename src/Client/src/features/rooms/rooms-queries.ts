import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Invite, InvitePreview, Page, RoomCard, RoomId, RoomView, RoomVisibility } from "@/contracts/wire";
import { query, request } from "@/lib/http";

export const publicRooms = (search: string) =>
  infiniteQueryOptions({
    queryKey: ["rooms", "public", search],
    queryFn: ({ pageParam }) =>
      request<Page<RoomCard>>("GET", `/rooms${query({ q: search, cursor: pageParam, limit: 50 })}`),
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
    queryFn: () => request<InvitePreview>("GET", `/invites/${encodeURIComponent(code)}`),
    retry: false,
  });

export interface RoomDraft {
  name: string;
  topic: string;
  visibility: RoomVisibility;
}

export const createRoom = (draft: RoomDraft) => request<RoomView>("POST", "/rooms", draft);
export const patchRoom = (room: RoomId, patch: { name?: string; topic?: string }) =>
  request<RoomView>("PATCH", `/rooms/${room}`, patch);
export const joinRoom = (room: RoomId) => request<RoomView>("PUT", `/rooms/${room}/members/me`);
export const leaveRoom = (room: RoomId) => request<undefined>("DELETE", `/rooms/${room}/members/me`);
export const makeInvite = (room: RoomId, terms: { expiresInSeconds?: number; maxUses?: number }) =>
  request<Invite>("POST", `/rooms/${room}/invites`, terms);
export const revokeInvite = (room: RoomId, id: string) => request<undefined>("DELETE", `/rooms/${room}/invites/${id}`);
export const acceptInvite = (code: string) => request<RoomView>("POST", `/invites/${encodeURIComponent(code)}/accept`);
