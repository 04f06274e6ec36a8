import type { Member, Role, UserId } from "@/contracts/wire";
import { reaches } from "@/lib/room-rights";
import type { RoomRights } from "@/lib/room-rights";

export interface Offer {
  roles: Role[];
  remove: boolean;
  mute: boolean;
  unmute: boolean;
  ban: boolean;
}

/** What the menu of a member offers; the server decides. One keeps order among those who rank below, and never over oneself. */
export function offerFor(may: RoomRights, other: Pick<Member, "id" | "role">, muted: boolean, me: UserId): Offer {
  const over = other.id !== me && may.keepOrder && !reaches(other.role, may.as);
  return {
    roles: may.giveRoles && other.id !== me ? ["owner", "moderator", "member"] : [],
    remove: over,
    mute: over && !muted,
    unmute: may.keepOrder && muted && (other.id !== me || may.as === "owner"),
    ban: over,
  };
}

export const isEmpty = (offer: Offer) =>
  offer.roles.length === 0 && ![offer.remove, offer.mute, offer.unmute, offer.ban].includes(true);
