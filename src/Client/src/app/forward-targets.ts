import { Hash, Lock, UserRound, UsersRound } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { Person, RoomId, RoomView, UserId } from "@/contracts/wire";
import { directWith } from "@/features/conversations/conversations";
import { startConversation } from "@/features/conversations/conversations-queries";
import { obstacle } from "@/features/rooms/barrier";
import { joinedRoom } from "@/features/rooms/rooms-store";
import { isHidden, isRequest } from "@/lib/conversation";
import { matchScore } from "@/lib/match";
import { serverNow } from "@/lib/server-clock";
import { myId, useSession } from "@/lib/session";
import { titleOf } from "@/lib/title";

/** A room, or somebody with whom one has no conversation yet. */
export interface Target {
  id: string;
  name: string;
  icon: LucideIcon;
  note?: string;
  room?: RoomId;
  person?: UserId;
}

const most = 40;

function iconOf(room: RoomView): LucideIcon {
  if (room.kind === "direct") return UserRound;
  if (room.kind === "group") return UsersRound;
  return room.visibility === "private" ? Lock : Hash;
}

/** The rooms and conversations that one may write in, the best match first; of equals the one that spoke last. */
export function roomTargets(
  rooms: readonly RoomView[],
  text: string,
  people: Readonly<Record<UserId, Person>>,
): Target[] {
  const role = useSession.getState().me?.role;
  return rooms
    .filter((room) => !isRequest(room) && !isHidden(room) && obstacle(room, serverNow(), role) === undefined)
    .map((room) => ({ room, name: titleOf(room, myId(), people) }))
    .map(({ room, name }) => ({ room, name, score: matchScore(name.replace(/^#/, ""), text.replace(/^#/, "")) }))
    .filter(({ score }) => score > 0)
    .sort((one, two) => two.score - one.score || two.room.headAt - one.room.headAt)
    .slice(0, most)
    .map(({ room, name }) => ({ id: `room-${room.id}`, name, icon: iconOf(room), room: room.id }));
}

/** People found by name whom one does not write to yet. */
export const personTargets = (people: readonly Person[], rooms: readonly RoomView[]): Target[] =>
  people
    .filter(({ id }) => id !== myId() && !shown(directWith(rooms, myId(), id)))
    .map(({ id, name, displayName }) => ({
      id: `person-${id}`,
      name: displayName,
      icon: UserRound,
      note: `@${name}`,
      person: id,
    }));

const shown = (room: RoomView | undefined) => room !== undefined && !isHidden(room);

/** Where it goes: with somebody new, a conversation is begun. */
export async function roomOf({ room, person }: Target): Promise<RoomId> {
  if (room !== undefined) return room;
  const started = await startConversation([person ?? ""]);
  joinedRoom(started);
  return started.id;
}
