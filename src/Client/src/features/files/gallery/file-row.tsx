import { CornerUpLeft } from "lucide-react";
import type { RoomFile, RoomId } from "@/contracts/wire";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { shortMoment } from "@/i18n/time";
import { useName } from "@/lib/people";
import { messagePath, navigate, threadPath } from "@/lib/router";
import { DownloadLink } from "@/ui/download-link";
import { FileSign, FileWords } from "@/ui/file-words";
import { IconButton } from "@/ui/icon-button";
import styles from "./gallery.module.css";

/** One file in the list: whose, when, how large, and the ways to it and to its message. */
export function FileRow({ room, item: { seq, at, by, thread, file } }: { room: RoomId; item: RoomFile }) {
  const name = useName(by) ?? t("timeline.someone");
  return (
    <li className={styles.row}>
      <FileSign type={file.type} name={file.name} />
      <FileWords name={file.name}>
        {sizeText(file.size)} · <bdi>{name}</bdi> · {shortMoment(at)}
      </FileWords>
      <IconButton
        icon={CornerUpLeft}
        small
        label={t("gallery.jump")}
        onClick={() => navigate(thread === undefined ? messagePath(room, seq, "files") : threadPath(room, thread, seq))}
      />
      <DownloadLink file={file} />
    </li>
  );
}
