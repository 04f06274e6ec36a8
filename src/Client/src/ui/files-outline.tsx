import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import type { RoomId } from "@/contracts/wire";
import { openLightbox } from "@/lib/files/lightbox";
import type { MediaItem } from "@/lib/files/lightbox";
import { filePath, isMedia } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import { variantOf } from "@/lib/files/shown";
import { FileIcon } from "./file-icon";
import styles from "./files-outline.module.css";

interface Props {
  files: readonly MessageFile[];
  /** Where they are, for who may have them. */
  from?: Omit<MediaItem, "file"> & { room: RoomId };
}

/** What a message carries, small: pictures open over the page, all else is downloaded. Who may not have them sees what they are. */
export function FilesOutline({ files, from }: Props) {
  const items = from ? files.filter(isMedia).map((file) => ({ seq: from.seq, at: from.at, by: from.by, file })) : [];
  return (
    <ul className={styles.files} aria-label={t("files.list")}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          {!from ? (
            <span className={styles.card}>
              <FileIcon type={file.type} name={file.name} size={18} />
              <span className={styles.name} dir="auto">
                {file.name}
              </span>
              <span className={styles.size}>{sizeText(file.size)}</span>
            </span>
          ) : isMedia(file) ? (
            <button
              type="button"
              className={styles.face}
              aria-label={t("files.open", { name: file.name })}
              aria-haspopup="dialog"
              data-tip={file.name}
              onClick={() => openLightbox({ room: from.room, file: file.id, items })}
            >
              <FileIcon type={file.type} name={file.name} />
              {(file.kind === "image" || file.thumb) && (
                <img src={filePath(file.id, file.kind === "image" ? variantOf(file) : "thumb")} alt="" loading="lazy" />
              )}
            </button>
          ) : (
            <a
              className={styles.card}
              href={filePath(file.id)}
              download={file.name}
              aria-label={t("files.downloadName", { name: file.name })}
            >
              <FileIcon type={file.type} name={file.name} size={18} />
              <span className={styles.name} dir="auto">
                {file.name}
              </span>
              <span className={styles.size}>{sizeText(file.size)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
