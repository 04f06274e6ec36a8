import { create } from "zustand";
import type { Notice, SavedSearch, SavedSearchPatch, SavedSearchWish } from "@/contracts/wire";
import { request } from "@/lib/http";

interface Searches {
  /** The last saved first; undefined until they are known. */
  all: readonly SavedSearch[] | undefined;
  failed: boolean;
}

const nothing: Searches = { all: undefined, failed: false };
const door = "/users/me/searches";

/** The longest name. */
export const mostName = 80;

/** The searches that one keeps. */
export const useSavedSearches = create<Searches>(() => nothing);

export const useSavedSearch = (query: string) =>
  useSavedSearches(({ all }) => all?.find((each) => each.query === query.trim()));

export const forgetSavedSearches = () => useSavedSearches.setState(nothing);

let heard = 0;
let loading: Promise<void> | undefined;

async function load(): Promise<void> {
  for (let before = -1; before !== heard;) {
    before = heard; // What is told meanwhile may not be in the answer.
    try {
      const all = await request<SavedSearch[]>("GET", door);
      if (before === heard) useSavedSearches.setState({ all, failed: false });
    } catch {
      useSavedSearches.setState({ failed: true });
      return;
    }
  }
}

/** Asks for all of them. */
export const loadSearches = (): Promise<void> => (loading ??= load().finally(() => (loading = undefined)));

/** Others may be there after a time without a connection; who has looked at them before looks again. */
export function doubtSearches(): void {
  const { all, failed } = useSavedSearches.getState();
  if (all || failed) void loadSearches();
}

function note(search: SavedSearch, removed = false): void {
  heard++;
  const { all } = useSavedSearches.getState();
  if (!all) return;
  const known = all.some(({ id }) => id === search.id);
  const changed = all.map((each) => (each.id === search.id ? search : each));
  const rest = removed ? all.filter(({ id }) => id !== search.id) : known ? changed : [search, ...all];
  useSavedSearches.setState({ all: rest });
}

/** One is kept, changed or removed, here or on another device. */
export const hearSearch = ({ search, removed }: Extract<Notice, { type: "search" }>) => note(search, removed);

/** Throws what the server refuses. */
export async function saveSearch(wish: Omit<SavedSearchWish, "offset">): Promise<SavedSearch> {
  const saved = await request<SavedSearch>("POST", door, { ...wish, offset: -new Date().getTimezoneOffset() });
  note(saved);
  return saved;
}

/** Throws what the server refuses. */
export async function changeSearch(id: string, patch: SavedSearchPatch): Promise<void> {
  note(await request<SavedSearch>("PATCH", `${door}/${id}`, patch));
}

/** Throws what the server refuses. */
export async function removeSearch(search: SavedSearch): Promise<void> {
  await request("DELETE", `${door}/${search.id}`);
  note(search, true);
}

/** Whoever runs it sees what is new. A hint: what is not marked now is when it is read. */
export const seeSearch = (id: string) => void request("PUT", `${door}/${id}/seen`).catch(() => undefined);
