import { useEffect } from "react";
import type { RoomId } from "@/contracts/wire";
import { useRoom, useAttentionTotal } from "@/features/rooms/rooms-store";
import { useSession } from "@/lib/session";
import { useTitle } from "@/lib/title";

const pause = 250;

/** Title and favicon say what waits. */
export function useAttentionSigns(open: RoomId | undefined): void {
  const waiting = useAttentionTotal();
  const view = useRoom(open ?? "");
  const title = useTitle(view);
  const room = view && title;
  const server = useSession(({ server }) => server?.name) ?? "LiveChat";

  useEffect(() => {
    const timer = setTimeout(show, pause); // What is read at once need not be told.
    return () => clearTimeout(timer);

    function show() {
      const count = waiting > 0 ? `(${waiting > 99 ? "99+" : waiting}) ` : "";
      document.title = count + (room === undefined ? server : `${room} · ${server}`);
      const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
      const href = waiting > 0 ? "/favicon-unread.svg" : "/favicon.svg";
      if (icon?.getAttribute("href") !== href) icon?.setAttribute("href", href);
    }
  }, [waiting, room, server]);
}
