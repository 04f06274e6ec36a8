import { useInfiniteQuery } from "@tanstack/react-query";
import { FolderOpen, SearchX } from "lucide-react";
import type { RoomFile, RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { openLightbox } from "@/lib/files/lightbox";
import { isHidden, useHidden } from "@/lib/hidden";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { FileRow } from "./file-row";
import { MediaGrid } from "./media-grid";
import { filesOf } from "./room-files";
import type { FilesKind } from "./room-files";
import { useTold } from "./use-told";
import type { ListState } from "./use-told";

interface Props {
  room: RoomId;
  kind: FilesKind;
  /** What their name has somewhere. */
  name: string;
  changed: number | undefined;
  onState: (state: ListState) => void;
}

/** The files of a room, of one kind. */
export function FileList({ room, kind, name, changed, onState }: Props) {
  const found = useInfiniteQuery(filesOf(room, kind, name, changed));
  const hidden = useHidden();
  const items = (found.data?.pages ?? [])
    .flatMap(({ files }) => files)
    .filter(({ seq }) => !isHidden(hidden, room, seq));
  useTold(items.length, found.isFetching, onState);

  function look(item: RoomFile): void {
    openLightbox({ room, file: item.file.id, items: items.toReversed() });
  }

  return (
    <Paged
      found={found}
      count={items.length}
      skeleton={{ rows: 5, look: "line" }}
      error={t("gallery.error")}
      none={
        name === "" ? (
          <Notice
            icon={FolderOpen}
            title={t(kind === "media" ? "gallery.noMedia" : "gallery.none")}
            text={t("gallery.noneText")}
          />
        ) : (
          <Notice icon={SearchX} title={t("gallery.notFound", { query: name })} />
        )
      }
    >
      {kind === "media" ? (
        <MediaGrid items={items} onOpen={look} />
      ) : (
        <ul>
          {items.map((item) => (
            <FileRow key={item.file.id} room={room} item={item} />
          ))}
        </ul>
      )}
    </Paged>
  );
}
