import type { RoomId } from "@/contracts/wire";
import { query } from "@/lib/http";

export const searchTabs = ["messages", "files", "people", "rooms"] as const;
export type SearchTab = (typeof searchTabs)[number];
export type SearchSort = "relevance" | "newest";

/** What is searched, and where. */
export interface Search {
  q: string;
  /** Only in this room. */
  in?: RoomId | undefined;
  tab: SearchTab;
  sort: SearchSort;
}

export function readSearch(address: string): Search {
  const asked = new URL(address, "http://here").searchParams;
  return {
    q: asked.get("q") ?? "",
    in: asked.get("in") || undefined,
    tab: searchTabs.find((each) => each === asked.get("tab")) ?? "messages",
    sort: asked.get("sort") === "newest" ? "newest" : "relevance",
  };
}

export const searchPath = ({ q, in: room, tab, sort }: Partial<Search> = {}) =>
  `/search${query({
    q: q?.trim(),
    in: room,
    tab: tab === "messages" ? undefined : tab,
    sort: sort === "relevance" ? undefined : sort,
  })}`;
