import { create } from "zustand";
import type { RoomId } from "@/contracts/wire";
import { myId } from "@/lib/session";
import { timelineOf } from "@/features/timeline/timeline-store";

/** Which own message is being edited; one at a time. */
export const useEditing = create<{ room: RoomId | undefined; message: number | undefined }>(() => ({
  room: undefined,
  message: undefined,
}));

export const edit = (room: RoomId, message: number) => useEditing.setState({ room, message });
export const endEditing = () => useEditing.setState({ room: undefined, message: undefined });

export const useIsEditing = (room: RoomId, message: number | undefined) =>
  useEditing((editing) => message !== undefined && editing.message === message && editing.room === room);

/** Begins to edit the last own message that is loaded; false: there is none. */
export function editLast(room: RoomId): boolean {
  const timeline = timelineOf(room);
  const me = myId();
  const last = timeline?.events.findLast(
    (event) => event.type === "message.posted" && event.by === me && timeline.notes[event.seq]?.deletedAt === undefined,
  );
  if (last) edit(room, last.seq);
  return last !== undefined;
}
