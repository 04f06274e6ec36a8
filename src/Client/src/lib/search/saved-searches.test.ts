import { afterEach, expect, it, vi } from "vitest";
import type { SavedSearch } from "@/contracts/wire";
import {
  changeSearch,
  doubtSearches,
  forgetSavedSearches,
  hearSearch,
  loadSearches,
  removeSearch,
  saveSearch,
  useSavedSearches,
} from "./saved-searches";

const request = vi.hoisted(() => vi.fn());
vi.mock("@/lib/http", () => ({ request }));

const search = (id: string, name = id): SavedSearch => ({ id, name, query: id, tells: false, offset: 0 });
const kept = () => useSavedSearches.getState().all?.map(({ name }) => name);

afterEach(() => {
  forgetSavedSearches();
  request.mockReset();
});

it("asks for all of them once, and again after a time without a connection", async () => {
  doubtSearches();
  expect(request).not.toHaveBeenCalled();
  request.mockResolvedValueOnce([search("a")]);
  await Promise.all([loadSearches(), loadSearches()]);
  expect(kept()).toEqual(["a"]);
  expect(request).toHaveBeenCalledOnce();

  request.mockResolvedValueOnce([search("b"), search("a")]);
  doubtSearches();
  await vi.waitFor(() => expect(kept()).toEqual(["b", "a"]));
});

it("asks once more when something is told meanwhile", async () => {
  request.mockImplementationOnce(async () => {
    await Promise.resolve();
    hearSearch({ type: "search", search: search("a") });
    return [];
  });
  request.mockResolvedValueOnce([search("a")]);
  await loadSearches();

  expect(kept()).toEqual(["a"]);
});

it("says when they could not be asked for", async () => {
  request.mockRejectedValueOnce(new Error("away"));
  await loadSearches();

  expect(useSavedSearches.getState()).toEqual({ all: undefined, failed: true });
});

it("saves, changes and removes; what is refused changes nothing", async () => {
  useSavedSearches.setState({ all: [search("a")] });
  request.mockResolvedValueOnce(search("b"));
  await saveSearch({ query: "b", tells: true });
  const offset = -new Date().getTimezoneOffset();
  expect(request).toHaveBeenLastCalledWith("POST", "/users/me/searches", { query: "b", tells: true, offset });
  expect(kept()).toEqual(["b", "a"]);
  request.mockResolvedValueOnce(search("a", "Beans"));
  await changeSearch("a", { name: "Beans" });
  expect(kept()).toEqual(["b", "Beans"]);

  request.mockRejectedValueOnce(new Error("no"));
  await expect(removeSearch(search("b"))).rejects.toThrow("no");
  expect(kept()).toEqual(["b", "Beans"]);
  request.mockResolvedValueOnce(undefined);
  await removeSearch(search("b"));
  expect(kept()).toEqual(["Beans"]);
});

it("hears of other devices", () => {
  useSavedSearches.setState({ all: [search("a")] });
  hearSearch({ type: "search", search: search("b") });
  hearSearch({ type: "search", search: search("b", "Beans") });
  expect(kept()).toEqual(["Beans", "a"]);
  hearSearch({ type: "search", search: search("a"), removed: true });
  expect(kept()).toEqual(["Beans"]);
});
