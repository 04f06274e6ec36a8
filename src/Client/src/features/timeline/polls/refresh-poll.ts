import type { MessageList, MessageNote, RoomId } from "@/contracts/wire";
import { request } from "@/lib/http";
import { openThreads } from "@/features/timeline/threads/listener";
import { mergeNotes } from "@/features/timeline/notes";
import { changeTimeline, timelineOf } from "@/features/timeline/timeline-store";

const under = new Map<string, { again: boolean; run: Promise<void> }>();
const tries = 3;

/** Asks how the poll of a message stands to oneself: events do not tell all of it. Who asks meanwhile gets the answer after. */
export function refreshPoll(room: RoomId, message: number): Promise<void> {
  const key = `${room} ${message}`;
  const running = under.get(key);
  if (running) {
    running.again = true;
    return running.run;
  }
  const state = { again: false, run: Promise.resolve() };
  state.run = (async () => {
    try {
      let left = tries;
      do {
        state.again = false;
        const { notes } = await request<MessageList>("GET", `/rooms/${room}/messages/${message}`);
        take(room, notes);
        // Somebody has voted while the answer was on its way: it is older than what is known.
        if (isBehind(room, notes)) state.again = true;
      } while (state.again && --left > 0);
    } catch {
      // It is asked again with the next change, or the next connection.
    } finally {
      under.delete(key);
    }
  })();
  under.set(key, state);
  return state.run;
}

function take(room: RoomId, told: readonly MessageNote[]): void {
  changeTimeline(room, (timeline) => {
    const [from, to] = [timeline.events[0]?.seq ?? 0, timeline.events.at(-1)?.seq ?? 0];
    const inside = told.filter(({ message }) => message >= from && message <= to);
    const notes = mergeNotes(timeline.notes, inside);
    return notes === timeline.notes ? timeline : { ...timeline, notes };
  });
  openThreads()?.notes(room, told);
}

const isBehind = (room: RoomId, told: readonly MessageNote[]) =>
  told.some(({ message, revision }) => (timelineOf(room)?.notes[message]?.revision ?? 0) > revision);
