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

/** Servers and proxies take addresses of some 8,000 characters, and a character may be nine of them there. */
const mostInAddress = 6_000;

/** So much of a query as an address can hold. */
function fitting(q: string): string {
  let [length, end] = [0, 0];
  for (const character of q) {
    length += new URLSearchParams([["", character]]).toString().length - 1;
    if (length > mostInAddress) return q.slice(0, end).trimEnd();
    end += character.length;
  }
  return q;
}

export const searchPath = ({ q, in: room, tab, sort }: Partial<Search> = {}) =>
  `/search${query({
    q: q === undefined ? undefined : fitting(q.trim()),
    in: room,
    tab: tab === "messages" ? undefined : tab,
    sort: sort === "relevance" ? undefined : sort,
  })}`;
