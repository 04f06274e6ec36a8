import { create } from "zustand";
import type { RoomId, ThreadMessages } from "@/contracts/wire";
import { query, request } from "@/lib/http";
import { codeOf } from "@/lib/refused";
import { myId } from "@/lib/session";
import { noteMark, threadKey } from "@/lib/threads";
import { listenForThreads } from "./listener";
import { applyToThread, emptyThread, takeBatch, takeNotes, takePage } from "./thread";
import type { Thread } from "./thread";

interface OpenThreads {
  /** The last opened last. */
  readonly byKey: Readonly<Record<string, Thread>>;
  /** Why the newest try to load something failed. */
  readonly errors: Readonly<Record<string, string>>;
}

const kept = 5;
const pageSize = 50;
const again = 1_000;

export const useOpenThreads = create<OpenThreads>(() => ({ byKey: {}, errors: {} }));

export const threadOf = (room: RoomId, root: number) => useOpenThreads.getState().byKey[threadKey(room, root)];

const put = (thread: Thread) =>
  useOpenThreads.setState(({ byKey }) => {
    const key = threadKey(thread.room, thread.root);
    if (byKey[key]) return { byKey: { ...byKey, [key]: thread } };
    return { byKey: Object.fromEntries([...Object.entries(byKey).slice(1 - kept), [key, thread]]) };
  });

/** Changes those that are loaded, where the change makes a difference. */
function changeAll(change: (thread: Thread) => Thread): void {
  for (const thread of Object.values(useOpenThreads.getState().byKey)) {
    const next = change(thread);
    if (next !== thread) put(next);
  }
}

listenForThreads({
  events: ({ room, events, from, to }) =>
    changeAll((thread) => (thread.room === room ? takeBatch(thread, events, from, to) : thread)),
  event: (room, event) => changeAll((thread) => (thread.room === room ? applyToThread(thread, event) : thread)),
  notes: (room, told) => changeAll((thread) => (thread.room === room ? takeNotes(thread, told) : thread)),
  doubt: () => changeAll((thread) => (thread.stale ? thread : { ...thread, stale: true })),
  drop: (room) =>
    useOpenThreads.setState(({ byKey }) => ({
      byKey: Object.fromEntries(
        Object.entries(byKey).filter(([, thread]) => room !== undefined && thread.room !== room),
      ),
    })),
});

function setError(key: string, code: string | undefined): void {
  useOpenThreads.setState(({ errors }) => {
    const { [key]: _, ...rest } = errors;
    return { errors: code === undefined ? rest : { ...rest, [key]: code } };
  });
}

const busy = new Map<string, Promise<void>>();

function load(room: RoomId, root: number, cursor: string | undefined): Promise<void> {
  const key = threadKey(room, root);
  const running = busy.get(`${key} ${cursor ?? ""}`);
  if (running) return running;
  if (!threadOf(room, root)) put(emptyThread(room, root, myId())); // Hears what comes while the page is on its way.
  const path = `/rooms/${room}/messages/${root}/thread${query({ cursor, limit: pageSize })}`;
  const run = request<ThreadMessages>("GET", path)
    .then((page) => {
      noteMark(page.mark);
      put(takePage(threadOf(room, root) ?? emptyThread(room, root, myId()), page));
      setError(key, undefined);
      if (cursor === undefined && threadOf(room, root)?.stale) setTimeout(() => void openThread(room, root), again);
    })
    .catch((error: unknown) => setError(key, codeOf(error)))
    .finally(() => busy.delete(`${key} ${cursor ?? ""}`));
  busy.set(`${key} ${cursor ?? ""}`, run);
  return run;
}

/** Loads the newest replies, or those that are missing. */
export const openThread = (room: RoomId, root: number) => load(room, root, undefined);

export function loadOlderReplies(room: RoomId, root: number): Promise<void> {
  const next = threadOf(room, root)?.next;
  return next === undefined ? Promise.resolve() : load(room, root, next);
}
