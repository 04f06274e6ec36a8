import { AtSign, Forward, MessageSquareReply, MessagesSquare, SmilePlus, UserPlus } from "lucide-react";
import type { LucideIcon } from "lucide-react";
import type { ActivityKind, ActivityRow as Row } from "@/contracts/wire";
import { rich, t } from "@/i18n/t";
import { useNames } from "@/lib/people";
import { messagePath, roomPath } from "@/lib/router";
import { useLine } from "@/text/spoken";
import { Avatar } from "@/ui/avatar";
import { Entry, EntryText } from "@/ui/entry";
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

interface Props {
  row: Row;
  place: string;
  onOpen: (id: number) => void;
}

/** One thing that happened; a press leads to it, and marks it read. */
export function ActivityRow({ row, place, onOpen }: Props) {
  const { kind, people, emoji, count, read, at, message, room } = row;
  const first = people.slice(0, named);
  const names = useNames(first).map((name) => name ?? t("timeline.someone"));
  const line = useLine(message?.text ?? "", message?.poll);
  const others = Math.max(people.length, kind === "reaction" ? Math.min(count, people.length) : 1) - first.length;
  const list = names.join(", ");
  const Icon = icons[kind];
  return (
    <Entry
      face={
        <>
          <Avatar id={people[0] ?? ""} name={names[0]} />
          <span className={styles.kind}>
            <Icon size={12} strokeWidth={2} aria-hidden />
          </span>
        </>
      }
      head={rich(words[kind], {
        names: (
          <bdi className={styles.strong}>
            {others > 0 ? t("activity.others", { names: list, count: others }) : list}
          </bdi>
        ),
        room: <bdi className={styles.strong}>{place}</bdi>,
        emoji: <span className={styles.emoji}>{emoji.slice(0, 5).join(" ")}</span>,
      })}
      at={at}
      dot={read ? undefined : t("activity.isUnread")}
      href={kind === "added" ? roomPath(room) : messagePath(room, row.seq)}
      onOpen={() => !read && onOpen(row.id)}
    >
      {message && (
        <EntryText>
          {message.forwarded && <Forward size={13} strokeWidth={2} role="img" aria-label={t("activity.forwarded")} />}
          {line}
        </EntryText>
      )}
    </Entry>
  );
}
