import type { ServerRole } from "@/contracts/wire";

export const roles = ["administrator", "moderator", "member", "guest"] as const satisfies readonly ServerRole[];
export const states = ["active", "muted", "disabled"] as const;

const ranks: Record<ServerRole, number> = { guest: 0, member: 1, moderator: 2, administrator: 3 };

/** Whether somebody who keeps order may mute and disable somebody else; the server decides, this only spares a no. */
export const keepsInOrder = (me: ServerRole, other: ServerRole): boolean =>
  me === "administrator" || (me === "moderator" && ranks[other] < ranks.moderator);
