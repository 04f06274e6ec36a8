import { useState } from "react";
import type { RoomId } from "@/contracts/wire";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import { useFileBytes } from "@/lib/files/limits";
import { useDebounced } from "@/lib/use-debounced";
import { Filters } from "@/ui/filters";
import { SearchField } from "@/ui/search-field";
import { SidePanel } from "@/ui/side-panel";
import { FileList } from "./file-list";
import styles from "./gallery.module.css";
import { LinkList } from "./link-list";
import type { FilesKind } from "./room-files";

interface Props {
  room: RoomId;
  /** The seqs of the last changes to what is there, as far as they are known. */
  changed: { files: number | undefined; links: number | undefined };
  onClose: () => void;
}

type Shown = FilesKind | "links";

/** What was sent in a room, the newest first: pictures and films, other files, links. */
export function GalleryPanel({ room, changed, onClose }: Props) {
  const takesFiles = useFileBytes() !== undefined;
  const [shown, setShown] = useState<Shown>(takesFiles ? "media" : "links");
  const [words, setWords] = useState("");
  const [{ count, busy }, setState] = useState({ count: 0, busy: false });
  const asked = useDebounced(words.trim());
  const files: [Shown, string][] = [
    ["media", t("gallery.media")],
    ["files", t("gallery.files")],
  ];
  return (
    <SidePanel
      title={t("gallery.title")}
      count={count}
      closeLabel={t("gallery.close")}
      busy={busy}
      onClose={onClose}
      above={
        <div className={styles.above}>
          <SearchField
            label={t(shown === "links" ? "gallery.searchLinks" : "gallery.search")}
            value={words}
            onValue={setWords}
          />
          <Filters
            label={t("gallery.title")}
            value={shown}
            choices={[...(takesFiles ? files : []), ["links", t("gallery.links")]]}
            onChoose={setShown}
          />
        </div>
      }
    >
      {shown === "links" ? (
        <LinkList room={room} words={asked} changed={changed.links} onState={setState} />
      ) : (
        <FileList key={shown} room={room} kind={shown} name={asked} changed={changed.files} onState={setState} />
      )}
    </SidePanel>
  );
}
