import { queryOptions } from "@tanstack/react-query";
import type { MessageExtras, Posted, RoomId, ScheduledView, UserId } from "@/contracts/wire";
import { request } from "@/lib/http";

const at = "/users/me/scheduled";

export const scheduled = queryOptions({
  queryKey: ["scheduled"],
  queryFn: () => request<ScheduledView[]>("GET", at),
  staleTime: 0,
  refetchInterval: 30_000,
});

export interface Later {
  room: RoomId;
  at: number;
  message: { clientId: string; text: string } & MessageExtras;
}

export const schedule = (wish: Later) => request<ScheduledView>("POST", at, wish);
export const changeScheduled = (id: string, patch: { text?: string; at?: number; mentions?: readonly UserId[] }) =>
  request<ScheduledView>("PATCH", `${at}/${id}`, patch);
export const removeScheduled = (id: string) => request<undefined>("DELETE", `${at}/${id}`);
export const sendScheduled = (id: string) => request<Posted>("POST", `${at}/${id}/send`);
