import { useContext } from "react";
import { shortMoment } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useExcerpt } from "@/lib/excerpts";
import { useIsHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { messagePath } from "@/lib/router";
import { wordsOfExcerpt } from "@/lib/said";
import { linkedMessages } from "@/text/linked";
import type { LinkedMessage } from "@/text/linked";
import { useLine } from "@/text/spoken";
import { TextWorldContext } from "@/text/text-world";
import { Avatar } from "@/ui/avatar";
import { Link } from "@/ui/link";
import styles from "./preview.module.css";

/** Below a text: the messages whose addresses stand in it, for whoever may read them. To others they are only links. */
export function Previews({ text }: { text: string }) {
  return linkedMessages(text).map((message) => <Preview key={`${message.room} ${message.seq}`} message={message} />);
}

function Preview({ message: { room, seq } }: { message: LinkedMessage }) {
  const title = useContext(TextWorldContext).roomTitle(room);
  // Of rooms that are not mine nothing is asked: that there is none looks the same.
  const excerpt = useExcerpt(room, title === undefined ? undefined : seq);
  const by = excerpt?.by ?? "";
  const name = useName(by);
  const blocked = useIsBlocked(by);
  const hidden = useIsHidden(room, seq);
  const line = useLine(wordsOfExcerpt(excerpt), excerpt?.poll);
  if (title === undefined || excerpt === null || excerpt?.deleted || blocked || hidden) return null;
  return (
    <Link href={messagePath(room, seq)} className={styles.card} aria-busy={!excerpt}>
      {excerpt && (
        <>
          <span className={styles.head}>
            <span className={styles.face}>
              <Avatar id={excerpt.by} name={name} small />
            </span>
            <bdi className={styles.name}>{name ?? t("timeline.someone")}</bdi>
            <bdi className={styles.room}>{title}</bdi>
            <time dateTime={new Date(excerpt.at).toISOString()}>{shortMoment(excerpt.at)}</time>
          </span>
          <span className={styles.text} dir="auto">
            {line}
          </span>
        </>
      )}
    </Link>
  );
}
