import { FolderSearch, Pause, Play, RotateCw, X } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { KeyboardEvent } from "react";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { localUrl } from "@/lib/files/local-urls";
import { pickFiles } from "@/lib/files/pick";
import { giveAgain, pauseUpload, resumeUpload } from "@/lib/files/staging";
import { dropUploads, isBroken, useUploads } from "@/lib/files/uploads";
import type { Upload } from "@/lib/files/uploads";
import { showToast } from "@/lib/toast";
import { classes } from "@/ui/classes";
import { FileFace } from "@/ui/file-face";
import { FileWords } from "@/ui/file-words";
import { IconButton } from "@/ui/icon-button";
import { ProgressRing } from "@/ui/progress-ring";
import { fieldBeside } from "./field-beside";
import { problemText, stateText } from "./upload-words";
import styles from "./upload-tiles.module.css";

interface Props {
  /** Its key. */
  upload: string;
  onMove: (by: -1 | 1) => void;
  /** Whether it is held. */
  onDrag: (held: boolean) => void;
  /** Something is held over it. */
  onOver: () => void;
}

const tileType = "application/x-livechat-tile";

/** Alt and an arrow move it; to the left is the front, unless one reads from the right. */
function direction({ key, altKey }: KeyboardEvent): -1 | 1 | undefined {
  if (!altKey || (key !== "ArrowLeft" && key !== "ArrowRight")) return undefined;
  return (key === "ArrowRight") === (document.documentElement.dir !== "rtl") ? 1 : -1;
}

export function UploadTile({ upload: key, onMove, onDrag, onOver }: Props) {
  const upload = useUploads(({ uploads }) => uploads.find((each) => each.key === key));
  if (!upload) return null;
  const { name, size, state } = upload;
  const url = upload.type.startsWith("image/") ? localUrl(key) : undefined;
  const problem = problemText(upload);
  const moves = state === "running" || state === "stalled" || state === "waiting" || state === "paused";
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- For the keys of the buttons in it.
    <li
      className={classes(styles.tile, isBroken(upload) && styles.broken)}
      aria-label={t("files.tile", { name, size: sizeText(size), state: stateText(upload) })}
      onKeyDown={(event) => {
        const by = direction(event);
        if (by === undefined) return;
        event.preventDefault();
        onMove(by);
      }}
      draggable
      onDragStart={({ dataTransfer }) => {
        dataTransfer.setData(tileType, key); // Without any, Firefox does not begin.
        dataTransfer.effectAllowed = "move";
        onDrag(true);
      }}
      onDragEnter={onOver}
      onDragOver={(event) => {
        if (event.dataTransfer.types.includes(tileType)) event.preventDefault();
      }}
      onDrop={(event) => {
        if (event.dataTransfer.types.includes(tileType)) event.preventDefault();
      }}
      onDragEnd={() => onDrag(false)}
    >
      <FileFace file={upload} src={url} className={styles.face}>
        {moves && <ProgressRing value={upload.sent / Math.max(1, size)} />}
      </FileFace>
      <FileWords name={name} silent>
        {sizeText(size)} · {stateText(upload)}
      </FileWords>
      <Act upload={upload} />
      <IconButton
        icon={X}
        small
        label={t("files.remove", { name })}
        aria-keyshortcuts="Alt+ArrowLeft Alt+ArrowRight"
        onClick={({ currentTarget }) => {
          const field = fieldBeside(currentTarget);
          dropUploads([key], false);
          field?.focus();
        }}
      />
      {problem !== undefined && (
        <span className={styles.problem} role="alert">
          {problem}
        </span>
      )}
    </li>
  );
}

/** What one can do about it as it is. */
function Act({ upload }: { upload: Upload }) {
  const { key, name, size, state } = upload;
  const button = (icon: LucideIcon, label: string, act: () => void) => (
    <IconButton icon={icon} small label={label} onClick={act} />
  );
  switch (state) {
    case "waiting":
    case "running":
    case "stalled":
      return button(Pause, t("files.pause", { name }), () => pauseUpload(key));
    case "paused":
      return button(Play, t("files.resume", { name }), () => resumeUpload(key));
    case "failed":
      return upload.code === "file-empty" || upload.code === "file-too-large"
        ? null
        : button(RotateCw, t("files.retry", { name }), () => resumeUpload(key));
    case "missing":
      return button(FolderSearch, t("files.again", { name }), () => {
        void pickFiles({ several: false }).then(([file]) => {
          if (file && !giveAgain(key, file)) showToast({ text: t("files.other", { name, size: sizeText(size) }) });
        });
      });
    case "done":
      return null;
  }
}
