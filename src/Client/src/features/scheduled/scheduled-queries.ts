import { queryOptions } from "@tanstack/react-query";
import type { MessageCalls, MessageExtras, Posted, RoomId, ScheduledView } from "@/contracts/wire";
import { request } from "@/lib/http";
import { serverNow } from "@/lib/server-clock";

const at = "/users/me/scheduled";

export const scheduled = queryOptions({
  queryKey: ["scheduled"],
  queryFn: () => request<ScheduledView[]>("GET", at),
  staleTime: 0,
  refetchInterval: 30_000,
});

/** When to look whether something could not be sent: a little after it should have been, and else hardly ever. */
export function untilNext(list: readonly ScheduledView[] | undefined, now: number): number | false {
  const times = (list ?? []).filter(({ failed }) => failed === undefined).map((message) => message.at);
  return times.length > 0 && Math.min(3_600_000, Math.max(15_000, Math.min(...times) - now + 2_000));
}

/** The same list for those who only tell how much there is. */
export const scheduledInShort = queryOptions({
  ...scheduled,
  staleTime: 60_000,
  refetchInterval: ({ state }) => untilNext(state.data, serverNow()),
});

export interface Later {
  room: RoomId;
  at: number;
  message: { clientId: string; text: string } & MessageExtras;
}

export const schedule = (wish: Later) => request<ScheduledView>("POST", at, wish);
export const changeScheduled = (id: string, patch: { text?: string; at?: number } & Partial<MessageCalls>) =>
  request<ScheduledView>("PATCH", `${at}/${id}`, patch);
export const removeScheduled = (id: string) => request<undefined>("DELETE", `${at}/${id}`);
export const sendScheduled = (id: string) => request<Posted>("POST", `${at}/${id}/send`);
