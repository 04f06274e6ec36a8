import { infiniteQueryOptions } from "@tanstack/react-query";
import type { RoomFiles, RoomId } from "@/contracts/wire";
import { query, request } from "@/lib/http";

export type FilesKind = "media" | "files";

interface Wanted {
  kind: FilesKind;
  name?: string;
  before?: number | undefined;
}

const limit = 50;

export const roomFiles = (room: RoomId, wanted: Wanted) =>
  request<RoomFiles>("GET", `/rooms/${room}/files${query({ ...wanted, limit })}`);

/** What was sent in a room. @param changed Its last message with files that is known here, or the last that was deleted. */
export const filesOf = (room: RoomId, kind: FilesKind, name: string, changed: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "files", kind, name, changed],
    queryFn: ({ pageParam }) => roomFiles(room, { kind, name, before: pageParam }),
    initialPageParam: undefined as number | undefined,
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
  });
