import type { ReactNode } from "react";
import type { MessageFile } from "@/contracts/wire";
import { lengthText, sizeText } from "@/i18n/size";
import { DownloadLink } from "@/ui/download-link";
import styles from "./files.module.css";

/** What is played, and the ways to it. */
export const PlayerLine = ({ file, children }: { file: MessageFile; children?: ReactNode }) => (
  <span className={styles.under}>
    <span className={styles.name} dir="auto">
      {file.name}
    </span>
    <span className={styles.meta}>
      {file.durationMs !== undefined && `${lengthText(Math.round(file.durationMs / 1000))} · `}
      {sizeText(file.size)}
    </span>
    {children}
    <DownloadLink file={file} />
  </span>
);
