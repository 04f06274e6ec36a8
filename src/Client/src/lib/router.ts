import { useSyncExternalStore } from "react";

const changed = "livechat:navigate";

function subscribe(listener: () => void): () => void {
  addEventListener("popstate", listener);
  addEventListener(changed, listener);
  return () => {
    removeEventListener("popstate", listener);
    removeEventListener(changed, listener);
  };
}

const here = () => location.pathname + location.search;

export function navigate(to: string, { replace = false } = {}): void {
  if (to === here()) return;
  if (replace) history.replaceState(null, "", to);
  else history.pushState(null, "", to);
  dispatchEvent(new Event(changed));
}

/** The address as `/path?query`, kept current. */
export const useAddress = () => useSyncExternalStore(subscribe, here);

/** The address with one part of its query set or (with null) removed. */
export function withQuery(name: string, value: string | null): string {
  const url = new URL(location.href);
  if (value === null) url.searchParams.delete(name);
  else url.searchParams.set(name, value);
  return url.pathname + url.search;
}

export const roomPath = (room: string) => `/rooms/${room}`;

/** The address of the thread about a message, or of one reply in it. */
export const threadPath = (room: string, root: number, reply?: number) =>
  `${roomPath(room)}/threads/${root}${reply === undefined ? "" : `?reply=${reply}`}`;

/** The address of one message. */
export const messagePath = (room: string, seq: number, panel?: string) =>
  `${roomPath(room)}/messages/${seq}${panel === undefined ? "" : `?panel=${panel}`}`;
