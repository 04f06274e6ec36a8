import { Maximize2 } from "lucide-react";
import { t } from "@/i18n/t";
import { filePath } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import { boxOf } from "@/lib/files/shown";
import { classes } from "@/ui/classes";
import { IconButton } from "@/ui/icon-button";
import { TroubleNote } from "@/ui/trouble-note";
import { useTrouble } from "@/ui/use-trouble";
import { PlayerLine } from "./player-line";
import styles from "./files.module.css";

interface Props {
  file: MessageFile;
  url: string | undefined;
  onOpen: () => void;
}

/** A film that is played where it stands. */
export function Film({ file, url, onOpen }: Props) {
  const path = filePath(file.id);
  const { trouble, round, onError, retry } = useTrouble(path);
  const { width, height } = boxOf(file.width === undefined ? { width: 480, height: 270 } : file);
  return (
    <div className={styles.player} style={{ "--width": `${width}px` }}>
      <div className={classes(styles.screen, trouble && styles.dim)} style={{ "--ratio": `${width} / ${height}` }}>
        {trouble ? (
          <TroubleNote trouble={trouble} name={file.name} onRetry={retry} />
        ) : (
          // eslint-disable-next-line jsx-a11y/media-has-caption -- People send what they have; there are no captions.
          <video
            key={round}
            src={url ?? path}
            aria-label={file.name}
            controls
            playsInline
            preload="metadata"
            {...(file.thumb && { poster: filePath(file.id, "thumb") })}
            onError={onError}
          />
        )}
      </div>
      <PlayerLine file={file}>
        <IconButton icon={Maximize2} small label={t("files.open", { name: file.name })} onClick={onOpen} />
      </PlayerLine>
    </div>
  );
}
