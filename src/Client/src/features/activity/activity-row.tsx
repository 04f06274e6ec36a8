import { AtSign, MessageSquareReply, MessagesSquare, SmilePlus, UserPlus } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ActivityKind, ActivityRow as Entry, RoomView } from "@/contracts/wire";
import { rich, t } from "@/i18n/t";
import { agoText, fullTime } from "@/i18n/time";
import { useNames } from "@/lib/people";
import { messagePath, roomPath } from "@/lib/router";
import { serverNow } from "@/lib/server-clock";
import { useTitle } from "@/lib/title";
import { useLine } from "@/text/spoken";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { Link } from "@/ui/link";
import styles from "./activity.module.css";

const icons: Record<ActivityKind, LucideIcon> = {
  mention: AtSign,
  reply: MessageSquareReply,
  reaction: SmilePlus,
  added: UserPlus,
  threadReply: MessagesSquare,
};

const words = {
  mention: "activity.mentionIn",
  reply: "activity.replyIn",
  reaction: "activity.reactionIn",
  added: "activity.addedTo",
  threadReply: "activity.threadReplyIn",
} as const;

const named = 3;

/** One thing that happened; a press leads to it, and marks it read. */
export function ActivityRow({ entry, room, onOpen }: { entry: Entry; room: RoomView; onOpen: (id: number) => void }) {
  const { kind, people, emoji, count, read, at, message } = entry;
  const first = people.slice(0, named);
  const names = useNames(first).map((name) => name ?? t("timeline.someone"));
  const title = useTitle(room);
  const line = useLine(message?.text ?? "");
  const others = Math.max(people.length, kind === "reaction" ? Math.min(count, people.length) : 1) - first.length;
  const list = names.join(", ");
  const Icon = icons[kind];
  return (
    <Link
      href={kind === "added" ? roomPath(room.id) : messagePath(room.id, entry.seq)}
      className={classes(styles.row, !read && styles.unread)}
      onClick={() => !read && onOpen(entry.id)}
    >
      <span className={styles.face}>
        <Avatar id={people[0] ?? ""} name={names[0]} />
        <span className={styles.kind}>
          <Icon size={12} strokeWidth={2} aria-hidden />
        </span>
      </span>
      <span className={styles.what}>
        <span className={styles.words}>
          {rich(words[kind], {
            names: (
              <bdi className={styles.names}>
                {others > 0 ? t("activity.others", { names: list, count: others }) : list}
              </bdi>
            ),
            room: <bdi className={styles.room}>{title}</bdi>,
            emoji: <span className={styles.emoji}>{emoji.slice(0, 5).join(" ")}</span>,
          })}
        </span>
        {message && (
          <span className={styles.text} dir="auto">
            {line}
          </span>
        )}
      </span>
      <time className={styles.time} dateTime={new Date(at).toISOString()} data-tip={fullTime(at)}>
        {agoText(at, serverNow())}
      </time>
      {!read && <span className={styles.dot} role="img" aria-label={t("activity.isUnread")} />}
    </Link>
  );
}
