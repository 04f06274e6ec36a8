import { useEffect, useRef } from "react";
import type { RoomFile } from "@/contracts/wire";
import { refusalText } from "@/i18n/t";
import { filePath } from "@/lib/files/message-file";
import { largeOf } from "@/lib/files/shown";
import { sentUrl } from "@/lib/files/local-urls";
import { classes } from "@/ui/classes";
import { Blur } from "@/ui/file-face";
import { TroubleNote } from "@/ui/trouble-note";
import { useTrouble } from "@/ui/use-trouble";
import styles from "./lightbox.module.css";
import { useGestures } from "./use-gestures";
import type { Looking } from "./use-view";

interface Props {
  item: RoomFile;
  view: Looking;
  /** Whether what is before it could not be loaded. */
  failed: boolean;
  onStep: (by: -1 | 1) => void;
  onClose: () => void;
}

/** Where a picture is looked at from near by, or a film is played. */
export function Stage({ item: { file }, view, failed, onStep, onClose }: Props) {
  const frame = useRef<HTMLDivElement>(null);
  const path = filePath(file.id, file.kind === "image" ? largeOf(file) : undefined);
  const { trouble, round, onError, retry } = useTrouble(path);
  useGestures(frame, file.kind === "image" && !trouble, view, { onStep, onClose });
  const { natural, shown, setFrame } = view;
  const { scale, x, y } = view.view;

  useEffect(() => {
    const observer = new ResizeObserver(([seen]) => seen && setFrame(seen.contentRect));
    if (frame.current) observer.observe(frame.current);
    return () => observer.disconnect();
  }, [setFrame]);

  return (
    <div ref={frame} className={classes(styles.stage, scale > 1 && styles.near)}>
      {trouble ? (
        <TroubleNote trouble={trouble} name={file.name} onRetry={retry} />
      ) : file.kind === "video" ? (
        // eslint-disable-next-line jsx-a11y/media-has-caption -- People send what they have; there are no captions.
        <video
          key={round}
          className={styles.film}
          src={path}
          aria-label={file.name}
          controls
          playsInline
          preload="metadata"
          onError={onError}
        />
      ) : (
        <div
          className={styles.picture}
          style={{
            "--width": `${shown.width}px`,
            "--ratio": `${natural.width} / ${natural.height}`,
            transform: `translate(${x}px, ${y}px) scale(${scale})`,
          }}
        >
          {file.placeholder !== undefined && <Blur placeholder={file.placeholder} className={styles.blur} />}
          <img
            key={round}
            src={sentUrl(file.id) ?? path}
            alt={file.name}
            draggable={false}
            onError={onError}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => {
              if (file.width === undefined) view.setNatural({ width: naturalWidth, height: naturalHeight });
            }}
          />
        </div>
      )}
      {failed && (
        <p className={styles.failed} role="alert">
          {refusalText("unavailable")}
        </p>
      )}
    </div>
  );
}
