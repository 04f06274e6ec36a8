import { useState } from "react";
import type { ReactNode } from "react";
import { t } from "@/i18n/t";
import styles from "./text.module.css";

/** Covers its text until it is asked for. Nothing moves when it opens. */
export function Spoiler({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  if (open) return <span className={styles.revealed}>{children}</span>;
  return (
    <span
      className={styles.spoiler}
      role="button"
      tabIndex={0}
      aria-label={t("text.spoiler")}
      data-tip={t("text.spoiler")}
      onClick={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key !== "Enter" && event.key !== " ") return;
        event.preventDefault();
        setOpen(true);
      }}
    >
      <span inert>{children}</span>
    </span>
  );
}
