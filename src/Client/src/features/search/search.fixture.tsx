import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { render, screen } from "@testing-library/react";
import { Hash } from "lucide-react";
import { afterEach, beforeEach, vi } from "vitest";
import { useBlocks } from "@/lib/blocks";
import { forgetHidden } from "@/lib/hidden";
import { rememberPeople } from "@/lib/people";
import { forgetSavedSearches } from "@/lib/search/saved-searches";
import { forgetSearches } from "@/lib/search/recents";
import type { FoundMessage, SearchPage } from "@/contracts/wire";
import { useSession } from "@/lib/session";
import { SearchScreen } from "./search-screen";

// The page of search before a server that answers what a test wants.

/** Asked for messages. */
export const ask = vi.fn<typeof fetch>();
/** Asked for people and rooms. */
export const askOthers = vi.fn<typeof fetch>();
/** Asked for saved searches. */
export const askSaved = vi.fn<typeof fetch>();
export const asked = () => ask.mock.calls.map(([path]) => new URL(path as string, "http://here"));
export const last = () => Object.fromEntries(asked().at(-1)?.searchParams ?? []);
export const answer = (page: Partial<SearchPage>) =>
  ask.mockImplementation(() => Promise.resolve(Response.json({ items: [], ...page } satisfies SearchPage)));

export const message = (seq: number, change: Partial<FoundMessage> = {}): FoundMessage => ({
  room: "g",
  seq,
  at: 0,
  by: "ben",
  text: "plant the beans",
  found: [{ start: 10, length: 5 }],
  ...change,
});
export const excerpt = (seq: number, text: string) => ({
  seq,
  at: 0,
  by: "cleo",
  text,
  cut: false,
  deleted: false,
  revision: 0,
});
export const file = { id: "f", name: "plan.pdf", size: 10, type: "application/pdf", kind: "document" as const };

const titles: Record<string, string> = { g: "#garden", h: "#harbour" };
const places = Object.entries(titles).map(([id, title]) => ({
  id,
  title,
  name: title.slice(1),
  icon: Hash,
  typed: id === "h" ? "h7" : title.slice(1), // As of conversations.
  isTalk: false,
}));
const onLeave = vi.fn<() => void>();
export const queries = () => new QueryClient({ defaultOptions: { queries: { retry: false } } });
export const show = (address: string, client = queries()) => {
  history.replaceState(null, "", address);
  return render(
    <QueryClientProvider client={client}>
      <SearchScreen before={null} placeOf={(room) => titles[room]} places={places} onLeave={onLeave} />
    </QueryClientProvider>,
  );
};
export const box = () => screen.getByRole<HTMLInputElement>("combobox");
export const rows = () => screen.findAllByRole("article");
export const here = () => location.pathname + location.search;

beforeEach(() => {
  ask.mockReset();
  askOthers.mockReset().mockImplementation(() => Promise.resolve(Response.json({ items: [] })));
  askSaved.mockReset().mockImplementation(() => Promise.resolve(Response.json([])));
  vi.stubGlobal("fetch", (path: string, init: RequestInit) =>
    (path.startsWith("/api/v1/search?") ? ask : path.includes("/me/searches") ? askSaved : askOthers)(path, init),
  );
  useSession.setState({ me: { id: "ada", name: "ada", displayName: "Ada", role: "member" } });
  rememberPeople([
    { id: "ben", name: "ben", displayName: "Ben" },
    { id: "cleo", name: "cleo", displayName: "Cleo" },
  ]);
});

afterEach(() => {
  vi.unstubAllGlobals();
  forgetSearches("ada");
  forgetHidden();
  forgetSavedSearches();
  useBlocks.setState({ users: new Set() });
  history.replaceState(null, "", "/");
});
