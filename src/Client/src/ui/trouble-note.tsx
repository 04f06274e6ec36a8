import { ImageOff } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-files";
import type { Trouble } from "@/lib/files/probe";
import { Button } from "./button";
import styles from "./trouble-note.module.css";

/** In place of a file that cannot be shown. */
export function TroubleNote({ trouble, name, onRetry }: { trouble: Trouble; name: string; onRetry: () => void }) {
  return (
    <div className={styles.note} role="alert">
      <ImageOff size={18} strokeWidth={1.75} aria-hidden />
      <span className={styles.name} dir="auto">
        {name}
      </span>
      <span>{t(trouble === "gone" ? "files.gone" : "files.failed")}</span>
      {trouble === "failed" && (
        <Button look="quiet" onClick={onRetry}>
          {t("app.retry")}
        </Button>
      )}
    </div>
  );
}
