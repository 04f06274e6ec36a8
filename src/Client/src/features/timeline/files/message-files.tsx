import { t } from "@/i18n/t";
import "@/i18n/en-files";
import { columnsOf } from "@/lib/files/shown";
import type { MessageRow } from "@/features/timeline/rows";
import { useTimelineRoom } from "@/features/timeline/room-context";
import { classes } from "@/ui/classes";
import { FileCard } from "./file-card";
import styles from "./files.module.css";
import { openMedia } from "./media";
import { Picture } from "./picture";
import { Sound } from "./sound";
import { useShownFiles } from "./use-shown-files";
import { Film } from "./film";

/** What a message carries besides its text. */
export function MessageFiles({ row }: { row: MessageRow }) {
  const room = useTimelineRoom();
  const shown = useShownFiles(row);
  const pictures = shown.filter(({ file }) => file.kind === "image");
  const others = shown.filter(({ file }) => file.kind !== "image");
  const waits = row.delivery !== undefined && row.delivery !== "sent";
  return (
    <div className={classes(styles.files, waits && styles.waits)} role="group" aria-label={t("files.list")}>
      {pictures.length > 0 && (
        <div
          className={pictures.length > 1 ? styles.grid : undefined}
          style={{ "--columns": columnsOf(pictures.length) }}
        >
          {pictures.map(({ key, file, url, posted }) => (
            <Picture
              key={key}
              file={file}
              url={url}
              cell={pictures.length > 1}
              onOpen={posted ? () => openMedia(room, row, file.id) : undefined}
            />
          ))}
        </div>
      )}
      {others.map(({ key, file, url, posted }) =>
        !posted ? (
          <FileCard key={key} file={file} posted={false} />
        ) : file.kind === "video" ? (
          <Film key={key} file={file} url={url} onOpen={() => openMedia(room, row, file.id)} />
        ) : file.kind === "audio" ? (
          <Sound key={key} file={file} url={url} />
        ) : (
          <FileCard key={key} file={file} posted />
        ),
      )}
    </div>
  );
}
