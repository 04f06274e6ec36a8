import { expect, it } from "vitest";
import { matchScore } from "@/lib/match";
import { entryPath, parseRoute } from "./routes";

it("reads the address", () => {
  expect(parseRoute("/")).toEqual({ page: "home" });
  expect(parseRoute("/rooms/abc?panel=members")).toEqual({
    page: "room",
    room: "abc",
    panel: "members",
    message: undefined,
    thread: undefined,
    reply: undefined,
  });
  expect(parseRoute("/rooms/abc/messages/17?panel=pins")).toEqual({
    page: "room",
    room: "abc",
    panel: "pins",
    message: 17,
    thread: undefined,
    reply: undefined,
  });
  expect(parseRoute("/rooms/abc/threads/17")).toMatchObject({ message: undefined, thread: 17, reply: undefined });
  expect(parseRoute("/rooms/abc/threads/17?reply=19")).toMatchObject({ thread: 17, reply: 19 });
  expect(parseRoute("/rooms/abc/messages/17?reply=19")).toMatchObject({ thread: undefined, reply: undefined });
  expect(parseRoute("/rooms/abc/threads/x")).toMatchObject({ room: "abc", thread: undefined });
  expect(parseRoute("/rooms/%E0%A4%A")).toMatchObject({ page: "room", room: "%E0%A4%A" });
  expect(parseRoute("/search?q=beans")).toEqual({ page: "search" });
  expect(parseRoute("/threads")).toEqual({ page: "threads" });
  expect(parseRoute("/rooms/abc/messages/-1?panel=x")).toEqual({
    page: "room",
    room: "abc",
    panel: undefined,
    message: undefined,
    thread: undefined,
    reply: undefined,
  });
  expect(parseRoute("/invite/xyz")).toEqual({ page: "invite", code: "xyz" });
  expect(parseRoute("/join/xyz")).toEqual({ page: "join", code: "xyz" });
  expect(parseRoute("/admin")).toEqual({ page: "admin", tab: undefined });
  expect(parseRoute("/admin/audit")).toEqual({ page: "admin", tab: "audit" });
  expect(parseRoute("/reset")).toEqual({ page: "reset" });
  expect(parseRoute("/settings")).toEqual({ page: "settings", section: undefined });
  expect(parseRoute("/settings/sessions")).toEqual({ page: "settings", section: "sessions" });
});

it("returns to the page wanted", () => {
  const path = entryPath("sign-in", "/invite/xyz?a=b");

  expect(parseRoute(path)).toEqual({ page: "sign-in", next: "/invite/xyz?a=b" });
});

it.each(["//evil.example", "/\\evil.example", "https://evil.example", "javascript:alert(1)"])(
  "never returns to %s",
  (next) => {
    expect(parseRoute(`/sign-in?next=${encodeURIComponent(next)}`)).toEqual({ page: "sign-in", next: "/" });
  },
);

it("finds names by their start, a word, a part or their letters, whatever the accents", () => {
  expect(["café", "le-café", "lecafé", "clean a fine edge", "tea"].map((name) => matchScore(name, "cafe"))).toEqual([
    4, 3, 2, 1, 0,
  ]);
});
