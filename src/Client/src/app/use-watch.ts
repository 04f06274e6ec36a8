import { useEffect } from "react";
import type { RoomId } from "@/contracts/wire";
import { rememberMembersPresence, useWatched } from "@/features/members/presence-store";
import { chat, useConnection } from "@/realtime/chat";

/** Tells the server whose presence and which room's typing is on screen. */
export function useWatch(room: RoomId, withMembers: boolean): void {
  const online = useConnection(({ status }) => status === "online");
  const watched = useWatched(({ users }) => users);
  useEffect(() => {
    if (!online) return;
    const users = withMembers ? watched.slice(0, 100) : [];
    void chat
      .watch(room, [...users])
      .then(rememberMembersPresence)
      .catch(() => undefined);
  }, [online, room, withMembers, watched]);
}
