import { CornerUpLeft, Download } from "lucide-react";
import type { RoomId } from "@/contracts/wire";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { shortMoment } from "@/i18n/time";
import type { MediaItem } from "@/lib/files/lightbox";
import { filePath } from "@/lib/files/message-file";
import { useName } from "@/lib/people";
import { messagePath, navigate, threadPath } from "@/lib/router";
import { FileIcon } from "@/ui/file-icon";
import { IconButton } from "@/ui/icon-button";
import styles from "./gallery.module.css";

/** One file in the list: whose, when, how large, and the ways to it and to its message. */
export function FileRow({ room, item: { seq, at, by, thread, file } }: { room: RoomId; item: MediaItem }) {
  const name = useName(by) ?? t("timeline.someone");
  const label = t("files.downloadName", { name: file.name });
  return (
    <li className={styles.row}>
      <span className={styles.icon}>
        <FileIcon type={file.type} name={file.name} />
      </span>
      <span className={styles.words}>
        <span className={styles.name} dir="auto" data-tip={file.name}>
          {file.name}
        </span>
        <span className={styles.meta}>
          {sizeText(file.size)} · <bdi>{name}</bdi> · {shortMoment(at)}
        </span>
      </span>
      <IconButton
        icon={CornerUpLeft}
        small
        label={t("gallery.jump")}
        onClick={() => navigate(thread === undefined ? messagePath(room, seq, "files") : threadPath(room, thread))}
      />
      <a className={styles.download} href={filePath(file.id)} download={file.name} aria-label={label} data-tip={label}>
        <Download size={16} strokeWidth={1.75} aria-hidden />
      </a>
    </li>
  );
}
