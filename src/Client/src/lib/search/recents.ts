import { create } from "zustand";
import { persist } from "zustand/middleware";
import type { UserId } from "@/contracts/wire";

/** So many are kept. */
export const mostSearches = 10;

/** What was searched for on this device, the last first. The server is not told. */
const useSearches = create<{ byUser: Readonly<Record<UserId, readonly string[]>> }>()(
  persist(() => ({ byUser: {} }), { name: "livechat.searches" }),
);

const none: readonly string[] = [];

export const useRecentSearches = (me: UserId): readonly string[] => useSearches(({ byUser }) => byUser[me] ?? none);

const keep = (me: UserId, change: (before: readonly string[]) => readonly string[]) =>
  useSearches.setState(({ byUser }) => ({ byUser: { ...byUser, [me]: change(byUser[me] ?? []) } }));

export const forgetSearch = (me: UserId, q: string) => keep(me, (all) => all.filter((each) => each !== q));

export const noteSearch = (me: UserId, q: string) =>
  keep(me, (all) => [q, ...all.filter((each) => each !== q)].slice(0, mostSearches));

export const forgetSearches = (me: UserId) =>
  useSearches.setState(({ byUser: { [me]: _gone, ...others } }) => ({ byUser: others }));
