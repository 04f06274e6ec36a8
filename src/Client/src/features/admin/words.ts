import type { ServerRole } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";

export const roles = ["administrator", "moderator", "member", "guest"] as const satisfies readonly ServerRole[];
export const states = ["active", "muted", "disabled"] as const;

/** Until when something holds that may hold for ever. */
export const untilText = (until: number | undefined): string =>
  until === undefined ? t("admin.forever") : t("admin.until", { time: shortMoment(until) });

const ranks: Record<ServerRole, number> = { guest: 0, member: 1, moderator: 2, administrator: 3 };

/** Whether somebody who keeps order may mute and disable somebody else; the server decides, this only spares a no. */
export const keepsInOrder = (me: ServerRole, other: ServerRole): boolean =>
  me === "administrator" || (me === "moderator" && ranks[other] < ranks.moderator);
