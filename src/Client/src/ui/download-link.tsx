import { Download } from "lucide-react";
import "@/i18n/en-files";
import { t } from "@/i18n/t";
import { filePath } from "@/lib/files/message-file";
import type { MessageFile } from "@/lib/files/message-file";
import styles from "./file-words.module.css";

/** The way to get a file. */
export function DownloadLink({ file }: { file: Pick<MessageFile, "id" | "name"> }) {
  const label = t("files.downloadName", { name: file.name });
  return (
    <a className={styles.download} href={filePath(file.id)} download={file.name} aria-label={label} data-tip={label}>
      <Download size={16} strokeWidth={1.75} aria-hidden />
    </a>
  );
}
