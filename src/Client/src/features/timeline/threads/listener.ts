import type { EventBatch, MessageNote, RoomEvent, RoomId } from "@/contracts/wire";

/** What open threads want to hear. They are loaded with the first thread that is opened; before, there is nothing to tell. */
interface ThreadListener {
  events(batch: EventBatch): void;
  /** One event that answers an own send. */
  event(room: RoomId, event: RoomEvent): void;
  /** What the server says of messages of a room, where it was asked for single ones. */
  notes(room: RoomId, told: readonly MessageNote[]): void;
  /** Events may have been missed. */
  doubt(): void;
  /** Without a room: all of them. */
  drop(room?: RoomId): void;
}

let listener: ThreadListener | undefined;

export const openThreads = () => listener;
export const listenForThreads = (threads: ThreadListener) => void (listener = threads);
