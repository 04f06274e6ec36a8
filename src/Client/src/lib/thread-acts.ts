import type { RoomId, ThreadMark } from "@/contracts/wire";
import { request } from "./http";
import { markOf, noteMark, threadKey } from "./threads";

const pathOf = (room: RoomId, root: number) => `/rooms/${room}/messages/${root}/thread`;

export async function follow(room: RoomId, root: number, follows: boolean): Promise<void> {
  noteMark(await request<ThreadMark>(follows ? "PUT" : "DELETE", `${pathOf(room, root)}/follow`));
}

export const markAllRead = () => request<undefined>("POST", "/threads/read");

const told = new Map<string, ReturnType<typeof setTimeout>>();
const pause = 300;

/** Moves the mark at once and tells the server soon, once for a burst of replies. */
export function markThreadRead(room: RoomId, root: number, ordinal: number): void {
  const mark = markOf(room, root);
  if (!mark?.following || ordinal <= mark.read) return;
  noteMark({ ...mark, read: ordinal, last: Math.max(mark.last, ordinal) });
  const key = threadKey(room, root);
  if (told.has(key)) return;
  told.set(
    key,
    setTimeout(() => {
      told.delete(key);
      const read = markOf(room, root)?.read ?? 0;
      void request<ThreadMark>("PUT", `${pathOf(room, root)}/read`, { ordinal: read }).then(noteMark, () => undefined);
    }, pause),
  );
}
