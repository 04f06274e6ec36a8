import { Lock } from "lucide-react";
import { useState } from "react";
import { t } from "@/i18n/t";
import { Button } from "@/ui/button";
import { copyText } from "@/ui/copy";
import styles from "./barrier.module.css";
import { useDraft } from "@/lib/drafts";

interface Props {
  /** By what the draft is kept. */
  draft: string;
  text: string;
  reason?: string;
}

/** In the composer's place: why one does not write here now. What was being written can be copied. */
export function Barrier({ draft: kept, text, reason }: Props) {
  const draft = useDraft(kept);
  const [copied, setCopied] = useState(false);
  return (
    <section className={styles.barrier} data-region="composer">
      <p className={styles.text} role="status">
        <Lock size={16} strokeWidth={1.75} aria-hidden />
        <span>
          {text}
          {reason !== undefined && <span className={styles.reason}> {t("barrier.reason", { reason })}</span>}
        </span>
      </p>
      {draft && (
        <div className={styles.draft}>
          <p>
            {t("barrier.draft")} <span dir="auto">{draft}</span>
          </p>
          <Button onClick={() => void copyText(draft).then(setCopied)}>{t(copied ? "app.copied" : "app.copy")}</Button>
        </div>
      )}
    </section>
  );
}
