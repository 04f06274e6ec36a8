import { useInfiniteQuery } from "@tanstack/react-query";
import { FolderOpen, SearchX } from "lucide-react";
import { useState } from "react";
import type { RoomFile, RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import { openLightbox } from "@/lib/files/lightbox";
import { isHidden, useHidden } from "@/lib/hidden";
import { useDebounced } from "@/lib/use-debounced";
import { Filters } from "@/ui/filters";
import { Notice } from "@/ui/notice";
import { Paged } from "@/ui/paged";
import { SearchField } from "@/ui/search-field";
import { SidePanel } from "@/ui/side-panel";
import { FileRow } from "./file-row";
import styles from "./gallery.module.css";
import { MediaGrid } from "./media-grid";
import { filesOf } from "./room-files";
import type { FilesKind } from "./room-files";

interface Props {
  room: RoomId;
  /** The seq of the last change to what is there, as far as it is known. */
  changed: number | undefined;
  onClose: () => void;
}

/** What was sent in a room, the newest first. */
export function GalleryPanel({ room, changed, onClose }: Props) {
  const [kind, setKind] = useState<FilesKind>("media");
  const [words, setWords] = useState("");
  const name = useDebounced(words.trim());
  const found = useInfiniteQuery(filesOf(room, kind, name, changed));
  const hidden = useHidden();
  const items = (found.data?.pages ?? [])
    .flatMap(({ files }) => files)
    .filter(({ seq }) => !isHidden(hidden, room, seq));

  function look(item: RoomFile): void {
    openLightbox({ room, file: item.file.id, items: items.toReversed() });
  }

  return (
    <SidePanel
      title={t("gallery.title")}
      count={items.length}
      closeLabel={t("gallery.close")}
      busy={found.isFetching}
      onClose={onClose}
      above={
        <div className={styles.above}>
          <SearchField label={t("gallery.search")} value={words} onValue={setWords} />
          <Filters
            label={t("gallery.title")}
            value={kind}
            choices={[
              ["media", t("gallery.media")],
              ["files", t("gallery.files")],
            ]}
            onChoose={setKind}
          />
        </div>
      }
    >
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
    </SidePanel>
  );
}
