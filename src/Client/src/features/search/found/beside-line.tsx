import type { MessageExcerpt } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useIsHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { wordsOfExcerpt } from "@/lib/said";
import { useLine } from "@/text/spoken";
import styles from "./found.module.css";

interface Props {
  room: string;
  message: MessageExcerpt;
  which: "before" | "after";
}

/** The message before or after one that was found, in a line. */
export function BesideLine({ room, message, which }: Props) {
  const name = useName(message.by) ?? "\u00a0";
  const line = useLine(wordsOfExcerpt(message), message.poll);
  const unwanted = [useIsBlocked(message.by), useIsHidden(room, message.seq)].some(Boolean);
  if (unwanted || message.deleted || line === "") return null;
  return (
    <span className={styles.beside}>
      <span className="visually-hidden">{t(`search.${which}`)}: </span>
      <bdi className={styles.besideName}>{name}</bdi> <bdi>{line}</bdi>
    </span>
  );
}
