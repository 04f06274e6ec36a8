import { create } from "zustand";
import type { PresenceState, PresenceView, UserId } from "@/contracts/wire";

export const usePresence = create<Record<UserId, PresenceState>>(() => ({}));

/** Whose presence is on screen. */
export const useWatched = create<{ users: readonly UserId[] }>(() => ({ users: [] }));

export function watchPeople(users: readonly UserId[]): void {
  if (users.join() !== useWatched.getState().users.join()) useWatched.setState({ users });
}

export function rememberMembersPresence(views: readonly PresenceView[]): void {
  usePresence.setState(Object.fromEntries(views.map(({ user, state }) => [user, state])));
}
