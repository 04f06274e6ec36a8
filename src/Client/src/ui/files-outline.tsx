import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import type { MessageFile, RoomId } from "@/contracts/wire";
import { mediaOf, openLightbox } from "@/lib/files/lightbox";
import type { Carrier } from "@/lib/files/lightbox";
import { filePath, isMedia } from "@/lib/files/message-file";
import { FileFace, facePath } from "./file-face";
import { FileIcon } from "./file-icon";
import styles from "./files-outline.module.css";

interface Props {
  files: readonly MessageFile[];
  /** Where they are, for who may have them. */
  from?: Carrier & { room: RoomId };
}

/** What a message carries, small: pictures open over the page, all else is downloaded. Who may not have them sees what they are. */
export function FilesOutline({ files, from }: Props) {
  return (
    <ul className={styles.files} aria-label={t("files.list")}>
      {files.map((file) => (
        <li key={file.id} className={styles.file}>
          {!from ? (
            <span className={styles.card}>
              <Words file={file} />
            </span>
          ) : isMedia(file) ? (
            <button
              type="button"
              className={styles.face}
              aria-label={t("files.open", { name: file.name })}
              aria-haspopup="dialog"
              data-tip={file.name}
              onClick={() => openLightbox({ room: from.room, file: file.id, items: mediaOf(from, files) })}
            >
              <FileFace file={file} src={facePath(file)} />
            </button>
          ) : (
            <a className={styles.card} href={filePath(file.id)} download={file.name}>
              <span className="visually-hidden">{t("files.download")} </span>
              <Words file={file} />
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const Words = ({ file: { type, name, size } }: { file: MessageFile }) => (
  <>
    <FileIcon type={type} name={name} size={18} />
    <span className={styles.name} dir="auto">
      {name}
    </span>{" "}
    <span className={styles.size}>{sizeText(size)}</span>
  </>
);
