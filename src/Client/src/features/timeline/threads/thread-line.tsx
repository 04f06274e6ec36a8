import { CornerDownRight } from "lucide-react";
import { t } from "@/i18n/t";
import "@/i18n/en-thread-panel";
import { clockTime, fullTime, shortMoment } from "@/i18n/time";
import { useName } from "@/lib/people";
import { threadPath } from "@/lib/router";
import { isUnread, useMark } from "@/lib/threads";
import { Avatar } from "@/ui/avatar";
import { Link } from "@/ui/link";
import { useTimelineRoom, useTimelineThread } from "@/features/timeline/room-context";
import type { MessageRow } from "@/features/timeline/rows";
import styles from "./threads.module.css";

/** Below a message of the room: the thread about it, or the thread that it is a reply in. */
export function ThreadLine({ row }: { row: MessageRow }) {
  const room = useTimelineRoom();
  const inThread = useTimelineThread() !== undefined;
  if (inThread) return <span className={styles.echoed}>{t("thread.echoed")}</span>;
  if (row.thread !== undefined) {
    return (
      <Link href={threadPath(room, row.thread)} className={styles.line}>
        <CornerDownRight size={14} strokeWidth={1.75} aria-hidden />
        {t("thread.from")}
      </Link>
    );
  }
  const thread = row.note?.thread;
  if (!thread || row.seq === undefined) return null;
  return <Summary root={row.seq} {...thread} />;
}

interface Props {
  root: number;
  replies: number;
  lastAt: number;
  repliers: readonly string[];
}

const today = (at: number) => new Date(at).toDateString() === new Date().toDateString();

function Summary({ root, replies, lastAt, repliers }: Props) {
  const room = useTimelineRoom();
  const unread = isUnread(useMark(room, root));
  return (
    <Link href={threadPath(room, root)} className={styles.line} data-unread={unread ? "" : undefined}>
      <span className={styles.faces} aria-hidden>
        {repliers.map((user) => (
          <Face key={user} id={user} />
        ))}
      </span>
      <span className={styles.count}>{t("thread.count", { count: replies })}</span>
      <time className={styles.last} dateTime={new Date(lastAt).toISOString()} data-tip={fullTime(lastAt)}>
        {t("thread.last", { time: today(lastAt) ? clockTime(lastAt) : shortMoment(lastAt) })}
      </time>
      {unread && (
        <span className={styles.dot}>
          <span className="visually-hidden">{t("thread.unread")}</span>
        </span>
      )}
    </Link>
  );
}

function Face({ id }: { id: string }) {
  return <Avatar id={id} name={useName(id)} small />;
}
