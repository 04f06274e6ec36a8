import { useEffect } from "react";
import { create } from "zustand";
import type { PresenceState, PresenceView, UserId } from "@/contracts/wire";

export const usePresences = create<Record<UserId, PresenceState>>(() => ({}));

export const usePresence = (id: UserId | undefined) => usePresences((all) => (id === undefined ? undefined : all[id]));

/** Which part of the page looks at people; what is nearer goes first when there are too many to watch. */
const places = ["card", "header", "panel", "sidebar"] as const;
type Place = (typeof places)[number];

/** The most that the server lets one watch. */
const most = 100;

type Looked = Partial<Record<Place, readonly UserId[]>>;

/** Whose presence is on screen. */
export const useWatched = create<Looked>(() => ({}));

export const watchedIn = (looked: Looked): UserId[] =>
  [...new Set(places.flatMap((place) => looked[place] ?? []))].slice(0, most);

/** These people are on screen, while the component is. */
export function useWatching(place: Place, ids: readonly UserId[]): void {
  const list = ids.join();
  useEffect(() => {
    useWatched.setState({ [place]: list ? list.split(",") : [] });
    return () => useWatched.setState({ [place]: [] });
  }, [place, list]);
}

export function rememberPresence(views: readonly PresenceView[]): void {
  usePresences.setState(Object.fromEntries(views.map(({ user, state }) => [user, state])));
}
