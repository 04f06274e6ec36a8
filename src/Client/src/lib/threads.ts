import { create } from "zustand";
import type { Notice, RoomId, ThreadMark } from "@/contracts/wire";

interface Threads {
  /** How many followed threads have replies that I have not read. */
  readonly unread: number;
  /** How I stand to threads, as far as it was told; the latest last. */
  readonly marks: Readonly<Record<string, ThreadMark>>;
  /** One more whenever the list of threads may be another than it was. */
  readonly version: number;
}

const kept = 200;

export const useThreads = create<Threads>(() => ({ unread: 0, marks: {}, version: 0 }));

export const threadKey = (room: RoomId, root: number) => `${room}/${root}`;
export const markOf = (room: RoomId, root: number) => useThreads.getState().marks[threadKey(room, root)];
export const useMark = (room: RoomId, root: number) => useThreads(({ marks }) => marks[threadKey(room, root)]);
export const isUnread = (mark: ThreadMark | undefined) => mark?.following === true && mark.last > mark.read;

/** What one reads here is not taken back by what was told before it. */
function keepAhead(before: ThreadMark | undefined, mark: ThreadMark): ThreadMark {
  if (before?.following !== true || !mark.following) return mark;
  return { ...mark, read: Math.max(before.read, mark.read), last: Math.max(before.last, mark.last) };
}

export function noteMark(mark: ThreadMark): void {
  const key = threadKey(mark.room, mark.root);
  useThreads.setState(({ marks }) => {
    const { [key]: before, ...others } = marks;
    return { marks: Object.fromEntries([...Object.entries(others).slice(1 - kept), [key, keepAhead(before, mark)]]) };
  });
}

export const forgetThreads = () => useThreads.setState({ unread: 0, marks: {}, version: 0 });

export const threadsSynced = (unread: number) =>
  useThreads.setState(({ version }) => ({ unread, marks: {}, version: version + 1 }));

export function threadsNotice(notice: Notice): void {
  if (notice.type !== "threads") return;
  const { unread, mark } = notice;
  useThreads.setState(({ version, marks }) => ({ unread, version: version + 1, marks: mark ? marks : {} }));
  if (mark) noteMark(mark);
}
