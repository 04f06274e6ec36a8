import { newClientId } from "@/lib/id";
import { holdLock } from "@/lib/locks";
import { interrupted, unsent } from "./outbox";
import type { Outbox, Pending } from "./outbox";

// Each tab keeps its own list, so that two tabs do not send the same queue. A tab that starts takes over the lists of
// tabs that are gone: a living tab holds a lock with its list's name.

let key: string | undefined;

function read(name: string): Outbox {
  try {
    return interrupted(JSON.parse(localStorage.getItem(name) ?? "[]") as Pending[]);
  } catch {
    return [];
  }
}

async function ownKey(prefix: string): Promise<string> {
  const last = sessionStorage.getItem("livechat.tab");
  if (last && (await holdLock(prefix + last))) return prefix + last;
  const tab = newClientId();
  sessionStorage.setItem("livechat.tab", tab);
  await holdLock(prefix + tab);
  return prefix + tab;
}

export async function loadOutbox(user: string): Promise<Outbox> {
  const prefix = `livechat.outbox.${user}.`;
  key = await ownKey(prefix);
  let entries = read(key);
  for (const name of Object.keys(localStorage).filter((each) => each.startsWith(prefix) && each !== key)) {
    if (!(await holdLock(name))) continue;
    entries = [...entries, ...read(name)];
    localStorage.setItem(key, JSON.stringify(entries));
    localStorage.removeItem(name);
  }
  return entries.toSorted((one, two) => one.at - two.at);
}

export function closeStorage(): void {
  key = undefined;
}

export function saveOutbox(entries: Outbox): void {
  if (key === undefined) return;
  const kept = unsent(entries);
  try {
    if (kept.length) localStorage.setItem(key, JSON.stringify(kept));
    else localStorage.removeItem(key);
  } catch {
    // The store is full: the messages still go out, they just would not survive a reload.
  }
}
