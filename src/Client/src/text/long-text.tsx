import { useState } from "react";
import { t } from "@/i18n/t";
import { FormattedText } from "./formatted-text";
import styles from "./long-text.module.css";
import { isLong, shorten } from "./shorten";

/** Formatted text; of a very long one the beginning, until all of it is asked for. */
export function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = isLong(text);
  return (
    <>
      <FormattedText text={long && !open ? shorten(text) : text} />
      {long && (
        <button type="button" className={styles.expand} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "timeline.showLess" : "timeline.showAll")}
        </button>
      )}
    </>
  );
}
