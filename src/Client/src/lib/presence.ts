import { useEffect } from "react";
import { create } from "zustand";
import type { PresenceState, PresenceView, UserId } from "@/contracts/wire";
import { refreshPeople } from "./people";

/** How everybody who is or was on screen was seen last. */
export const useSights = create<Record<UserId, PresenceView>>(() => ({}));

export const useSight = (id: UserId | undefined) => useSights((all) => (id === undefined ? undefined : all[id]));
export const usePresence = (id: UserId | undefined): PresenceState | undefined => useSight(id)?.state;

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

/** Whose profile is another than when they were seen before; their names are asked for again. */
export function changedIn(before: Readonly<Record<UserId, PresenceView>>, views: readonly PresenceView[]): UserId[] {
  return views.flatMap(({ user, version }) => {
    const known = before[user]?.version;
    return known !== undefined && version !== undefined && version > known ? [user] : [];
  });
}

export function rememberPresence(views: readonly PresenceView[]): void {
  refreshPeople(changedIn(useSights.getState(), views));
  useSights.setState(Object.fromEntries(views.map((view) => [view.user, view])));
}
