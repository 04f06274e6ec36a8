import { filePath } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import { TroubleNote } from "@/ui/trouble-note";
import { useTrouble } from "@/ui/use-trouble";
import { PlayerLine } from "./player-line";
import styles from "./files.module.css";

/** Sound that is played where it stands. */
export function Sound({ file, url }: { file: MessageFile; url: string | undefined }) {
  const path = filePath(file.id);
  const { trouble, round, onError, retry } = useTrouble(path);
  return (
    <div className={styles.player} style={{ "--width": "420px" }}>
      <PlayerLine file={file} />
      {trouble ? (
        <TroubleNote trouble={trouble} name={file.name} onRetry={retry} />
      ) : (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- People send what they have; there are no captions.
        <audio
          key={round}
          className={styles.sound}
          src={url ?? path}
          aria-label={file.name}
          controls
          preload="metadata"
          onError={onError}
        />
      )}
    </div>
  );
}
