import { queryOptions } from "@tanstack/react-query";
import type { MailView, SessionId, SessionRow, ShownToken, TokenRow, TokenScope } from "@/contracts/wire";
import { request } from "@/lib/http";
import { withProof } from "@/lib/proof";

export const sessions = queryOptions({
  queryKey: ["account", "sessions"],
  queryFn: () => request<SessionRow[]>("GET", "/account/sessions"),
  staleTime: 0,
});

export const endSession = (id: SessionId) => request<undefined>("DELETE", `/account/sessions/${id}`);
export const endOtherSessions = () => request<undefined>("DELETE", "/account/sessions");

export const mail = queryOptions({
  queryKey: ["account", "mail"],
  queryFn: () => request<MailView>("GET", "/account/mail"),
  staleTime: 0,
});

export const setMail = (address: string) => request<undefined>("PUT", "/account/mail", { address });
export const removeMail = () => request<undefined>("DELETE", "/account/mail");

export const tokens = queryOptions({
  queryKey: ["account", "tokens"],
  queryFn: () => request<TokenRow[]>("GET", "/account/tokens"),
  staleTime: 0,
});

export const makeToken = (wish: { name: string; scopes: readonly TokenScope[]; expiresInDays: number }) =>
  request<ShownToken>("POST", "/account/tokens", wish);
export const revokeToken = (id: SessionId) => request<undefined>("DELETE", `/account/tokens/${id}`);

/** The first password of an account that was opened with a provider or a passkey. */
export const setPassword = (password: string) =>
  withProof(() => request<undefined>("POST", "/account/password", { password }));

export const changePassword = (currentPassword: string, password: string) =>
  request<undefined>("POST", "/account/password", { currentPassword, password });
