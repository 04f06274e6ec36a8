import { queryOptions } from "@tanstack/react-query";
import type { SessionId, SessionRow } from "@/contracts/wire";
import { request } from "@/lib/http";

export const sessions = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: () => request<SessionRow[]>("GET", "/account/sessions"),
  staleTime: 0,
});

export const endSession = (id: SessionId) => request<undefined>("DELETE", `/account/sessions/${id}`);
export const endOtherSessions = () => request<undefined>("DELETE", "/account/sessions");

export const changePassword = (currentPassword: string, password: string) =>
  request<undefined>("POST", "/account/password", { currentPassword, password });
