import { t } from "@/i18n/t";
import { filePath } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import { boxOf, variantOf } from "@/lib/files/shown";
import { classes } from "@/ui/classes";
import { Blur } from "@/ui/file-face";
import { TroubleNote } from "@/ui/trouble-note";
import { useTrouble } from "@/ui/use-trouble";
import styles from "./files.module.css";

interface Props {
  file: MessageFile;
  /** Where its bytes are on this device. */
  url: string | undefined;
  /** One of several: all of them are squares. */
  cell?: boolean;
  /** Undefined while it is still to be sent. */
  onOpen: (() => void) | undefined;
}

/** A picture that has its place before it is there. */
export function Picture({ file, url, cell = false, onOpen }: Props) {
  const path = filePath(file.id, variantOf(file));
  const { trouble, round, onError, retry } = useTrouble(path);
  const { width, height } = boxOf(file);
  const place = { "--width": `${width}px`, "--ratio": cell ? "1" : `${width} / ${height}` };
  const look = classes(styles.picture, cell && styles.cell);
  if (trouble) {
    return (
      <div className={look} style={place}>
        <TroubleNote trouble={trouble} name={file.name} onRetry={retry} />
      </div>
    );
  }
  const inner = (
    <>
      {file.placeholder !== undefined && <Blur placeholder={file.placeholder} className={styles.blur} />}
      <img
        key={round}
        className={styles.image}
        src={url ?? path}
        alt={file.name}
        loading="lazy"
        decoding="async"
        width={width}
        height={height}
        onError={onError}
      />
    </>
  );
  return onOpen ? (
    <button
      type="button"
      className={look}
      style={place}
      aria-label={t("files.open", { name: file.name })}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      {inner}
    </button>
  ) : (
    <div className={look} style={place}>
      {inner}
    </div>
  );
}
