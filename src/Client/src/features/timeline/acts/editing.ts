import { create } from "zustand";
import type { RoomEvent, RoomId } from "@/contracts/wire";
import { isAway } from "@/lib/hidden";
import { isApart } from "@/lib/replies";
import { myId } from "@/lib/session";
import type { Notes } from "@/features/timeline/notes";
import { timelineOf } from "@/features/timeline/timeline-store";

/** Which own message is being edited; one at a time. */
interface Editing {
  room: RoomId | undefined;
  message: number | undefined;
  /** The thread in which it is edited; undefined: in the room. */
  thread: number | undefined;
}

const nothing: Editing = { room: undefined, message: undefined, thread: undefined };

export const useEditing = create<Editing>(() => nothing);

export const edit = (room: RoomId, message: number, thread?: number) => useEditing.setState({ room, message, thread });
export const endEditing = () => useEditing.setState(nothing);

export const useIsEditing = (room: RoomId, message: number | undefined, thread: number | undefined) =>
  useEditing(
    (editing) =>
      message !== undefined && editing.message === message && editing.room === room && editing.thread === thread,
  );

export const isMine = (event: RoomEvent, notes: Notes) =>
  event.type === "message.posted" && event.by === myId() && notes[event.seq]?.deletedAt === undefined;

/** Begins to edit the last own message that is loaded; false: there is none. */
export function editLast(room: RoomId): boolean {
  const timeline = timelineOf(room);
  const last = timeline?.events.findLast(
    (event) => isMine(event, timeline.notes) && !isApart(event) && !isAway(room, event.seq),
  );
  if (last) edit(room, last.seq);
  return last !== undefined;
}
