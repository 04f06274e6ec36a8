import { create } from "zustand";
import type { ActivityView, SearchMatches } from "@/contracts/wire";
import { query, request } from "./http";

/** How much of what concerns me is not read. */
interface Activity {
  unread: number;
  /** How much of that fits each saved search. */
  matches: Readonly<Record<string, number>>;
  /** One more whenever something of it may be another: lists look again. */
  news: number;
}

export const useActivity = create<Activity>(() => ({ unread: 0, matches: {}, news: 0 }));

/** The server says how much is not read. */
export const noteActivity = (unread: number, matches: readonly SearchMatches[] = []) =>
  useActivity.setState(({ news }) => ({
    unread,
    matches: Object.fromEntries(matches.map(({ search, unread }) => [search, unread])),
    news: news + 1,
  }));

export const forgetActivity = () => useActivity.setState({ unread: 0, matches: {}, news: 0 });

const pause = 1_000;
let asking: ReturnType<typeof setTimeout> | undefined;

/** Asks how much is not read, once for all that happens within a second. */
export function askActivity(): void {
  asking ??= setTimeout(() => {
    asking = undefined;
    request<ActivityView>("GET", `/users/me/activity${query({ limit: 1 })}`)
      .then(({ unread, matches }) => noteActivity(unread, matches))
      .catch(() => undefined); // The next connection asks again.
  }, pause);
}

/** A room was read, and with it perhaps what is not read here. */
export function activityMayBeRead(): void {
  if (useActivity.getState().unread > 0) askActivity();
}
