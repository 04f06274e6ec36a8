import type { Role, RoomView, ServerRole } from "@/contracts/wire";
import { useMe } from "./session";

const rank: Record<Role, number> = { member: 0, moderator: 1, owner: 2 };

/** Whether a role is enough for what asks for another. */
export const reaches = (mine: Role, least: Role = "member") => rank[mine] >= rank[least];

/** What is offered in a room; the server decides, by the same rules (RoomAccess). */
export interface RoomRights {
  /** What one counts as: who keeps order on the server keeps it in every room that they are in. */
  as: Role;
  send: boolean;
  /** With emoji to what is said. */
  react: boolean;
  pin: boolean;
  /** Calling all at once. */
  mentionAll: boolean;
  /** Those of others. */
  deleteMessages: boolean;
  invite: boolean;
  /** Name and topic. */
  manage: boolean;
  setPolicy: boolean;
  /** Removing, muting, banning, over people of a lower role. */
  keepOrder: boolean;
  giveRoles: boolean;
  transfer: boolean;
  archive: boolean;
  remove: boolean;
}

export function rightsIn(
  { role, policy, archived, kind }: Pick<RoomView, "role" | "policy" | "archived" | "kind">,
  server: ServerRole = "member",
): RoomRights {
  const administrator = server === "administrator";
  const as = role === "member" && (administrator || server === "moderator") ? "moderator" : role;
  const talk = kind !== "room";
  const has = (least?: Role) => server !== "guest" && reaches(as, least);
  return {
    as,
    send: !archived && ((policy?.send ?? "member") === "member" || has(policy?.send)),
    react: !archived,
    pin: !archived && (talk || has(policy?.pin ?? "moderator")),
    mentionAll: !archived && (talk || has(policy?.mentionAll ?? "moderator")),
    deleteMessages: !archived && !talk && has("moderator"),
    invite: !archived && has(policy?.invite),
    manage: !archived && has(policy?.manage),
    setPolicy: !archived && has("owner"),
    keepOrder: has("moderator"),
    giveRoles: has("owner"),
    transfer: has("owner"),
    archive: has("owner") || administrator,
    remove: has("owner") || administrator,
  };
}

export const useRights = (room: RoomView) => rightsIn(room, useMe()?.role);
