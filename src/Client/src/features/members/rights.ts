import type { Member, Role, UserId } from "@/contracts/wire";

const rank: Record<Role, number> = { owner: 2, moderator: 1, member: 0 };

/** What the menu offers; the server decides. Owners give roles, and one removes only those who rank below. */
export function rightsOver(
  mine: Role,
  other: Pick<Member, "id" | "role">,
  me: UserId,
): { roles: Role[]; remove: boolean } {
  const owner = mine === "owner";
  const self = other.id === me;
  return {
    roles: owner && !self ? ["owner", "moderator", "member"] : [],
    remove: !self && rank[mine] > rank[other.role],
  };
}
