import { ChevronDown, ChevronUp, ShieldAlert } from "lucide-react";
import { Suspense, useState } from "react";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import { officeKind } from "@/lib/files/office";
import { filePath } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import { DownloadLink } from "@/ui/download-link";
import { FileSign, FileWords } from "@/ui/file-words";
import { IconButton } from "@/ui/icon-button";
import { lazy } from "@/ui/lazy";
import styles from "./files.module.css";

const TextPreview = lazy(() => import("./text-preview").then((part) => ({ default: part.TextPreview })));

/** A file that is looked at elsewhere: its name, how large it is, and the way to get it. */
export function FileCard({ file, posted }: { file: MessageFile; posted: boolean }) {
  const [open, setOpen] = useState(false);
  const [noPage, setNoPage] = useState(false);
  const { id, name, size, type, kind } = file;
  const readable = posted && kind === "text";
  return (
    <div className={styles.card}>
      <div className={styles.line}>
        {posted && file.page && !noPage ? (
          <img
            className={styles.page}
            src={filePath(id, "page")}
            alt={t("files.page", { name })}
            loading="lazy"
            onError={() => setNoPage(true)}
          />
        ) : (
          <FileSign type={type} name={name} />
        )}
        <FileWords name={name}>
          {t(`files.kind.${officeKind(type) ?? kind}`)} · {sizeText(size)}
          {file.unscanned && (
            <span className={styles.unscanned}>
              <ShieldAlert size={12} strokeWidth={2} aria-hidden /> {t("files.unscanned")}
            </span>
          )}
        </FileWords>
        {readable && (
          <IconButton
            icon={open ? ChevronUp : ChevronDown}
            small
            label={t(open ? "files.previewHide" : "files.preview", { name })}
            aria-expanded={open}
            onClick={() => setOpen(!open)}
          />
        )}
        {posted && <DownloadLink file={file} />}
      </div>
      {readable && open && (
        <Suspense fallback={<div className={styles.code} aria-busy />}>
          <TextPreview file={file} />
        </Suspense>
      )}
    </div>
  );
}
