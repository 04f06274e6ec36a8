import { infiniteQueryOptions } from "@tanstack/react-query";
import type { RoomId } from "@/contracts/wire";
import { query, request } from "@/lib/http";
import type { MediaItem } from "@/lib/files/lightbox";

export type FilesKind = "media" | "files";

interface RoomFiles {
  /** The newest first. */
  files: MediaItem[];
  next?: string;
}

interface Wanted {
  kind: FilesKind;
  name?: string;
  before?: string;
}

const limit = 50;

export const roomFiles = (room: RoomId, wanted: Wanted) =>
  request<RoomFiles>("GET", `/rooms/${room}/files${query({ ...wanted, limit })}`);

/** What was sent in a room. @param changed Its last message with files that is known here, or the last that was deleted. */
export const filesOf = (room: RoomId, kind: FilesKind, name: string, changed: number | undefined) =>
  infiniteQueryOptions({
    queryKey: ["rooms", room, "files", kind, name, changed],
    queryFn: ({ pageParam }) => roomFiles(room, { kind, name, before: pageParam }),
    initialPageParam: "",
    getNextPageParam: (page) => page.next,
    placeholderData: (before) => before,
    staleTime: 0,
  });
