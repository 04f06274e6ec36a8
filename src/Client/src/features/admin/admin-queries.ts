import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type {
  AccountDetail,
  AccountRow,
  AuditRow,
  HealthDetails,
  IssuedReset,
  KeyRow,
  InvitationView,
  Page,
  ReportRow,
  RoomId,
  RoomRow,
  ServerFiles,
  ServerRole,
  SettingsView,
  UserId,
} from "@/contracts/wire";
import { query, request } from "@/lib/http";
import { rememberPeople } from "@/lib/people";
import { Refused } from "@/lib/refused";

const pages = { initialPageParam: "", getNextPageParam: (page: { next?: string }) => page.next };

export const accounts = (q: string, role: string, state: string) =>
  infiniteQueryOptions({
    queryKey: ["admin", "accounts", q, role, state],
    queryFn: async ({ pageParam }) => {
      const asked = query({ q, role, state, cursor: pageParam, limit: 50 });
      const page = await request<Page<AccountRow>>("GET", `/admin/users${asked}`);
      rememberPeople(page.items);
      return page;
    },
    placeholderData: (before) => before,
    ...pages,
  });

export const account = (id: UserId) =>
  queryOptions({
    queryKey: ["admin", "accounts", "one", id],
    queryFn: () => request<AccountDetail>("GET", `/admin/users/${id}`),
  });

export const allRooms = (q: string) =>
  infiniteQueryOptions({
    queryKey: ["admin", "rooms", q],
    queryFn: ({ pageParam }) =>
      request<Page<RoomRow>>("GET", `/admin/rooms${query({ q, cursor: pageParam, limit: 50 })}`),
    placeholderData: (before) => before,
    ...pages,
  });

export const invitations = infiniteQueryOptions({
  queryKey: ["admin", "invitations"],
  queryFn: ({ pageParam }) =>
    request<Page<InvitationView>>("GET", `/admin/invitations${query({ cursor: pageParam, limit: 50 })}`),
  ...pages,
});

export interface AuditFilter {
  act?: string;
  by?: UserId;
  target?: UserId;
}

export const audit = (filter: AuditFilter) =>
  infiniteQueryOptions({
    queryKey: ["admin", "audit", filter],
    queryFn: ({ pageParam }) =>
      request<Page<AuditRow>>("GET", `/admin/audit${query({ ...filter, cursor: pageParam, limit: 50 })}`),
    placeholderData: (before) => before,
    ...pages,
  });

export const settings = queryOptions({
  queryKey: ["admin", "settings"],
  queryFn: () => request<SettingsView>("GET", "/admin/settings"),
});

export const keys = queryOptions({
  queryKey: ["admin", "keys"],
  queryFn: () => request<KeyRow[]>("GET", "/admin/keys"),
});

/** Not under `/api/v1`: whoever watches the server asks it too. */
export const health = queryOptions({
  queryKey: ["admin", "health"],
  queryFn: async () => {
    const response = await fetch("/health/details", { signal: AbortSignal.timeout(20_000) });
    if (!response.headers.get("content-type")?.includes("application/json"))
      throw new Refused({ code: "unavailable", detail: "" });
    return (await response.json()) as HealthDetails;
  },
  refetchInterval: 15_000,
});

export const serverFiles = queryOptions({
  queryKey: ["admin", "files"],
  queryFn: () => request<ServerFiles>("GET", "/admin/files"),
});

/** Those that wait come oldest first, those that are decided newest first. */
export const reports = (decided: boolean) =>
  infiniteQueryOptions({
    queryKey: ["admin", "reports", decided],
    queryFn: ({ pageParam }) =>
      request<Page<ReportRow>>(
        "GET",
        `/admin/reports${query({ decided: String(decided), cursor: pageParam, limit: 50 })}`,
      ),
    staleTime: 0, // New ones come all the time.
    ...pages,
  });

const report = (id: string, act: string) => request<ReportRow>("POST", `/admin/reports/${id}/${act}`);
export const dismissReport = (id: string) => report(id, "dismiss");
export const deleteReported = (id: string) => report(id, "delete-message");

export interface SanctionWish {
  reason: string;
  until?: number;
}

const user = (id: UserId) => `/admin/users/${id}`;
export const disable = (id: UserId, wish: SanctionWish) => request<undefined>("PUT", `${user(id)}/disabled`, wish);
export const enable = (id: UserId) => request<undefined>("DELETE", `${user(id)}/disabled`);
export const mute = (id: UserId, wish: SanctionWish) => request<undefined>("PUT", `${user(id)}/muted`, wish);
export const unmute = (id: UserId) => request<undefined>("DELETE", `${user(id)}/muted`);
export const giveRole = (id: UserId, role: ServerRole) => request<undefined>("PUT", `${user(id)}/role`, { role });
export const endSessions = (id: UserId) => request<undefined>("DELETE", `${user(id)}/sessions`);
export const makeResetLink = (id: UserId) => request<IssuedReset>("POST", `${user(id)}/reset-link`);
export const resetFactors = (id: UserId) => request<undefined>("POST", `${user(id)}/reset-factors`);

export const rotateKeys = () => request<undefined>("POST", "/admin/keys/rotate");

export const changeSettings = (patch: Partial<SettingsView>) =>
  request<SettingsView>("PATCH", "/admin/settings", patch);

export interface InvitationWish {
  note?: string;
  role: ServerRole;
  expiresInSeconds?: number;
  maxUses: number;
  rooms?: RoomId[];
}

export const makeInvitation = (wish: InvitationWish) => request<InvitationView>("POST", "/admin/invitations", wish);
export const revokeInvitation = (id: string) => request<undefined>("DELETE", `/admin/invitations/${id}`);
