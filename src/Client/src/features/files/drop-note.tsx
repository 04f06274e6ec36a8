import { Upload } from "lucide-react";
import { sizeText } from "@/i18n/size";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import { fileBytes, mostOfMessage } from "@/lib/files/limits";
import styles from "./drop-area.module.css";

/** What becomes of the files that are held over a room or a thread. */
export function DropNote({ title }: { title: string | undefined }) {
  return (
    <div className={styles.note}>
      <Upload size={24} strokeWidth={1.75} aria-hidden />
      <strong>{title === undefined ? t("files.dropThread") : t("files.dropRoom", { room: title })}</strong>
      <span>{t("files.dropText", { count: mostOfMessage, size: sizeText(fileBytes() ?? 0) })}</span>
    </div>
  );
}
