import { useEffect, useState } from "react";
import type { RoomView, ServerRole } from "@/contracts/wire";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { rightsIn } from "@/lib/room-rights";
import { useMe } from "@/lib/session";
import { getRoom } from "./rooms-queries";
import { roomStanding } from "./rooms-store";

const longestTimer = 2 ** 31 - 1;

export interface Obstacle {
  text: string;
  reason?: string;
}

/** Why one does not write in a room now; the server decides. */
export function obstacle(room: RoomView, now: number, mine?: ServerRole): Obstacle | undefined {
  const { muted, archived, policy } = room;
  if (archived) return { text: t("barrier.archived") };
  if (muted && (muted.until === undefined || now < muted.until)) {
    const text =
      muted.until === undefined ? t("barrier.muted") : t("barrier.mutedUntil", { time: shortMoment(muted.until) });
    return { text, ...(muted.reason && { reason: muted.reason }) };
  }
  if (rightsIn(room, mine).send) return undefined;
  return { text: t(policy?.send === "owner" ? "barrier.owners" : "barrier.moderators") };
}

/** The same, kept up to date: what lists of rooms do not say is asked of the room, and what ends by itself ends here. */
export function useBarrier(room: RoomView | undefined): Obstacle | undefined {
  const [now, setNow] = useState(Date.now);
  const id = room?.kind === "room" ? room.id : undefined;
  const until = room?.muted?.until;
  const mine = useMe()?.role;

  useEffect(() => {
    if (id !== undefined) void getRoom(id).then(roomStanding, () => undefined);
  }, [id]);
  useEffect(() => {
    if (until === undefined) return;
    const timer = setTimeout(() => setNow(Date.now()), Math.min(Math.max(0, until - Date.now()), longestTimer));
    return () => clearTimeout(timer);
  }, [until, now]);

  return room && obstacle(room, now, mine);
}
