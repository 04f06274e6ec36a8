import * as Radix from "@radix-ui/react-dialog";
import { CornerUpLeft, Download, Scan, X, ZoomIn, ZoomOut } from "lucide-react";
import type { RefObject } from "react";
import type { RoomFile } from "@/contracts/wire";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { shortMoment } from "@/i18n/time";
import { filePath } from "@/lib/files/message-file";
import { useName } from "@/lib/people";
import { keysOf } from "@/lib/shortcuts";
import { IconButton } from "@/ui/icon-button";
import styles from "./lightbox.module.css";
import type { Looking } from "./use-view";

interface Props {
  item: RoomFile;
  /** Which of how many it is. */
  place: string;
  view: Looking;
  download: RefObject<HTMLAnchorElement | null>;
  onGoTo: () => void;
}

/** What one looks at, and what can be done with it. */
export function Bar({ item: { by, at, file }, place, view, download, onGoTo }: Props) {
  const name = useName(by) ?? t("timeline.someone");
  const label = t("files.downloadName", { name: file.name });
  return (
    <header className={styles.bar}>
      <div className={styles.words}>
        <strong dir="auto">{file.name}</strong>
        <span>
          <bdi>{name}</bdi> · {shortMoment(at)} · {sizeText(file.size)}
        </span>
      </div>
      <span className={styles.place} aria-hidden>
        {place}
      </span>
      {file.kind === "image" && (
        <span className={styles.zooms}>
          <IconButton
            icon={ZoomOut}
            label={t("lightbox.out")}
            shortcut={keysOf("zoomOut")}
            disabled={view.view.scale === 1}
            onClick={() => view.zoom(1 / 1.4)}
          />
          <IconButton
            icon={ZoomIn}
            label={t("lightbox.in")}
            shortcut={keysOf("zoomIn")}
            onClick={() => view.zoom(1.4)}
          />
          <IconButton
            icon={Scan}
            label={t("lightbox.fit")}
            shortcut={keysOf("zoomFit")}
            disabled={view.view.scale === 1}
            onClick={view.fit}
          />
        </span>
      )}
      <IconButton icon={CornerUpLeft} label={t("lightbox.goto")} onClick={onGoTo} />
      <a
        ref={download}
        className={styles.download}
        href={filePath(file.id)}
        download={file.name}
        aria-label={label}
        data-tip={label}
        data-tip-keys={keysOf("download")}
      >
        <Download size={18} strokeWidth={1.75} aria-hidden />
      </a>
      <Radix.Close asChild>
        <IconButton icon={X} label={t("app.close")} shortcut={keysOf("close")} />
      </Radix.Close>
    </header>
  );
}
