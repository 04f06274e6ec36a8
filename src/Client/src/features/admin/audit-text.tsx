import type { ReactNode } from "react";
import type { AuditRow, UserId } from "@/contracts/wire";
import type { MessageKey } from "@/i18n/en";
import { untilText } from "@/i18n/time";
import { rich, t } from "@/i18n/t";
import { useName } from "@/lib/people";
import { roles } from "./words";

/** The acts that have a sentence of their own. */
export const acts = [
  "account.disabled",
  "account.enabled",
  "account.muted",
  "account.unmuted",
  "account.role-changed",
  "account.sessions-closed",
  "account.factors-reset",
  "account.reset-issued",
  "server.keys-rotated",
  "settings.changed",
  "invitation.created",
  "invitation.revoked",
  "emoji.added",
  "emoji.removed",
  "report.dismissed",
  "report.message-deleted",
] as const;

function Who({ user }: { user: UserId }) {
  return <b dir="auto">{useName(user) ?? user}</b>;
}

function roleOf(detail: string | undefined): string {
  const known = roles.find((role) => role === detail);
  return known ? t(`admin.role.${known}`) : (detail ?? "");
}

/** One entry as a sentence; an act that this client does not know is shown by its word. */
export function AuditText({ row }: { row: AuditRow }): ReactNode {
  const known = acts.find((act) => act === row.act);
  const key: MessageKey = known ? `audit.${known}` : "audit.other";
  const timed = row.act === "account.disabled" || row.act === "account.muted";
  return rich(key, {
    by: row.by === undefined ? t("admin.audit.server") : <Who user={row.by} />,
    target: row.target === undefined ? "" : <Who user={row.target} />,
    until: timed ? untilText(row.detail === undefined ? undefined : Number(row.detail)) : "",
    role: roleOf(row.detail),
    act: row.act,
    detail: <b dir="ltr">:{row.detail}:</b>,
  });
}
