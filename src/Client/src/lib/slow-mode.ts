import { useEffect, useState } from "react";
import { create } from "zustand";
import type { EventBatch, RoomId, RoomView, UserId } from "@/contracts/wire";
import { rightsIn } from "./room-rights";
import { serverNow } from "./server-clock";
import { useMe } from "./session";

interface Known {
  /** When the server accepted my last message. */
  readonly said?: number;
  /** Until when it told me to wait. */
  readonly until?: number;
}

/** What the server told of my turns in rooms, by its clock. */
const usePace = create<Readonly<Record<RoomId, Known>>>(() => ({}));

const note = (room: RoomId, key: keyof Known, at: number) =>
  usePace.setState(({ [room]: known }) => ({ [room]: { ...known, [key]: Math.max(known?.[key] ?? 0, at) } }));

export const noteSaid = (room: RoomId, at: number) => note(room, "said", at);
export const noteWait = (room: RoomId, until: number) => note(room, "until", until);

/** Another pause counts from what is said from then on. */
export function notePace({ room, events }: Pick<EventBatch, "room" | "events">, me: UserId): void {
  for (const event of events) {
    if (event.type === "message.posted" && event.by === me) noteSaid(room, event.at);
    else if (event.type === "room.policy-changed" && event.slowMode !== undefined) usePace.setState({ [room]: {} });
  }
}

/** Until when I wait in this room; undefined when I may write. */
export function useSlowMode(room: RoomView | undefined): number | undefined {
  const known = usePace((pace) => (room ? pace[room.id] : undefined));
  const mine = useMe()?.role;
  const waits = room && rightsIn(room, mine).as === "member" ? room.policy?.slowMode : undefined;
  const until = waits && known && Math.max(known.until ?? 0, known.said ? known.said + waits * 1000 : 0);
  const [, look] = useState(0);

  useEffect(() => {
    if (!until) return;
    const timer = setTimeout(() => look((looks) => looks + 1), Math.max(0, until - serverNow()));
    return () => clearTimeout(timer);
  }, [until]);

  return until && until > serverNow() ? until : undefined;
}
