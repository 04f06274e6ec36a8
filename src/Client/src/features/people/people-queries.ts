import { queryOptions } from "@tanstack/react-query";
import type { Me, PresenceMode, Profile, UserId, UserStatus } from "@/contracts/wire";
import { request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";
import { changeMe } from "@/lib/session";

/** Kept apart by version, so that a profile that has changed is asked for again. */
export const profile = (user: UserId, version: number | undefined) =>
  queryOptions({
    queryKey: ["people", "profile", user, version ?? 0],
    queryFn: () => request<Profile>("GET", `/users/${user}`),
    staleTime: 10_000,
  });

export interface ProfilePatch {
  bio?: string;
  pronouns?: string;
  timeZone?: string;
  hidesLastSeen?: boolean;
  hidesReading?: boolean;
}

export const patchMe = (patch: ProfilePatch) => request<Me>("PATCH", "/users/me", patch);
export const setStatus = (status: UserStatus) => request<Me>("PUT", "/users/me/status", status);
export const clearStatus = () => request<Me>("DELETE", "/users/me/status");
export const setPresence = (mode: PresenceMode, until?: number) =>
  request<Me>("PUT", "/users/me/presence", { mode, ...(until !== undefined && { until }) });

export const putPicture = (file: Blob) => request<Me>("PUT", "/users/me/picture", file);
export const removePicture = () => request<Me>("DELETE", "/users/me/picture");

/** One is another than before, here and wherever one is seen. */
export function acceptMe(me: Me): void {
  changeMe(me);
  rememberPeople([me]);
}
