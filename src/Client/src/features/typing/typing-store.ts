import { create } from "zustand";
import type { RoomId, UserId } from "@/contracts/wire";
import { myId } from "@/lib/session";

const holds = 5_000;

interface Typing {
  room: RoomId;
  /** When each was last heard, oldest first. */
  users: readonly { id: UserId; until: number }[];
}

export const useTyping = create<Typing>(() => ({ room: "", users: [] }));

let timer: ReturnType<typeof setTimeout> | undefined;

function expire(): void {
  const now = Date.now();
  const users = useTyping.getState().users.filter(({ until }) => until > now);
  useTyping.setState({ users });
  schedule(users);
}

function schedule(users: Typing["users"]): void {
  clearTimeout(timer);
  if (users.length === 0) return;
  const next = Math.min(...users.map(({ until }) => until));
  timer = setTimeout(expire, Math.max(50, next - Date.now()));
}

export function typingIn(room: RoomId, ids: readonly UserId[]): void {
  const before = useTyping.getState();
  const known = before.room === room ? before.users : [];
  const until = Date.now() + holds;
  const fresh = ids.filter((id) => id !== myId());
  const users = [...known.filter(({ id }) => !fresh.includes(id)), ...fresh.map((id) => ({ id, until }))];
  useTyping.setState({ room, users });
  schedule(users);
}

/** Someone's message arrived: they are done. */
export function stoppedTyping(room: RoomId, ids: ReadonlySet<UserId>): void {
  const before = useTyping.getState();
  if (before.room !== room || !before.users.some(({ id }) => ids.has(id))) return;
  useTyping.setState({ users: before.users.filter(({ id }) => !ids.has(id)) });
}
