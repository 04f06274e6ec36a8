import { infiniteQueryOptions } from "@tanstack/react-query";
import type { MessageList, MessageVersion, Page, Person, RoomId } from "@/contracts/wire";
import { query, request } from "@/lib/http";

/** What a message said, the newest first. */
export const edits = (room: RoomId, seq: number) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "messages", seq, "edits"],
    queryFn: ({ pageParam }) =>
      request<Page<MessageVersion>>("GET", `/rooms/${room}/messages/${seq}/edits${query({ cursor: pageParam })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  });

/** Who reacted with an emoji. */
export const reactors = (room: RoomId, seq: number, emoji: string) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "messages", seq, "reactions", emoji],
    queryFn: ({ pageParam }) =>
      request<Page<Person>>("GET", `/rooms/${room}/messages/${seq}/reactions${query({ emoji, cursor: pageParam })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  });

/** Who chose an option of a poll. @param revision Of the note of the message: with another vote it is asked anew. */
export const voters = (room: RoomId, seq: number, option: number, revision: number) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "messages", seq, "votes", option, revision],
    queryFn: ({ pageParam }) =>
      request<Page<Person>>("GET", `/rooms/${room}/messages/${seq}/votes${query({ option, cursor: pageParam })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    gcTime: 0,
  });

/** The pinned messages of a room, the last that was pinned first. @param changed The last change of what is pinned that is known here. */
export const pins = (room: RoomId, changed: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "pins", changed],
    queryFn: ({ pageParam }) => request<MessageList>("GET", `/rooms/${room}/pins${query({ cursor: pageParam })}`),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
  });
