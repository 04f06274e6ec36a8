import { create } from "zustand";
import type { UserId } from "@/contracts/wire";
import { request } from "./http";

/** Whom one has blocked. What they say in rooms is folded. */
export const useBlocks = create<{ users: ReadonlySet<UserId> }>(() => ({ users: new Set() }));

export const useIsBlocked = (id: UserId) => useBlocks(({ users }) => users.has(id));

export async function loadBlocks(): Promise<void> {
  const users = await request<UserId[]>("GET", "/users/me/blocks");
  useBlocks.setState({ users: new Set(users) });
}

export async function setBlocked(user: UserId, blocked: boolean): Promise<void> {
  await request<undefined>(blocked ? "PUT" : "DELETE", `/users/me/blocks/${user}`);
  useBlocks.setState(({ users }) => ({
    users: blocked ? new Set([user, ...users]) : new Set([...users].filter((id) => id !== user)),
  }));
}
