import { useEffect } from "react";
import type { RoomId } from "@/contracts/wire";
import { useRoom } from "@/features/rooms/rooms-store";
import { rememberPresence, useWatched, watchedIn } from "@/lib/presence";
import { useToldRoom } from "@/lib/told-room";
import { chat, useConnection } from "@/realtime/chat";

/** What is opened and closed within this time is told at once. */
const pause = 50;

/** Tells the server whose presence and which room's typing is on screen. */
export function useWatch(open: RoomId | undefined): void {
  const online = useConnection(({ status }) => status === "online");
  const users = useWatched((looked) => watchedIn(looked).join());
  const room = useRoom(open ?? "")?.id ?? null; // The server tells nothing of rooms that are not one's own.
  useEffect(() => {
    if (!online) return;
    const timer = setTimeout(() => {
      void chat
        .watch(room, users ? users.split(",") : [])
        .then((views) => {
          rememberPresence(views);
          useToldRoom.setState({ room });
        })
        .catch(() => undefined);
    }, pause);
    return () => clearTimeout(timer);
  }, [online, room, users]);
  useEffect(() => () => useToldRoom.setState({ room: null }), [online, room]);
}
