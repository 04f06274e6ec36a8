import { useState } from "react";
import { t } from "@/i18n/t";
import { FormattedText } from "@/text/formatted-text";
import { isLong, shorten } from "@/text/shorten";
import styles from "./message-row.module.css";

export function MessageText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = isLong(text);
  return (
    <div className={styles.text}>
      <FormattedText text={long && !open ? shorten(text) : text} />
      {long && (
        <button type="button" className={styles.expand} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "timeline.showLess" : "timeline.showAll")}
        </button>
      )}
    </div>
  );
}
