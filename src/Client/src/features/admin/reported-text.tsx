import { useState } from "react";
import { t } from "@/i18n/t";
import { shorten } from "@/text/shorten";
import styles from "./reports.module.css";

/** What a message said, as it was typed; of a very long one the beginning, until all of it is asked for. */
export function ReportedText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const short = shorten(text);
  const long = short.length < text.length;
  if (text === "") return null;
  return (
    <>
      <p className={styles.said} dir="auto">
        {long && !open ? short : text}
      </p>
      {long && (
        <button type="button" className={styles.expand} aria-expanded={open} onClick={() => setOpen(!open)}>
          {t(open ? "timeline.showLess" : "timeline.showAll")}
        </button>
      )}
    </>
  );
}
