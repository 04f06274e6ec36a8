import {
  AtSign,
  BellRing,
  Check,
  Forward,
  MessageSquareReply,
  MessagesSquare,
  Search,
  SmilePlus,
  UserPlus,
} from "lucide-react";
import { Fragment } from "react";
import type { LucideIcon } from "lucide-react";
import type { ActivityKind, ActivityRow as Row } from "@/contracts/wire";
import { EmojiSign } from "@/emoji/emoji-sign";
import { rich, t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useIsHidden } from "@/lib/hidden";
import { useNames } from "@/lib/people";
import { messagePath, roomPath } from "@/lib/router";
import { wordsOfExcerpt } from "@/lib/said";
import { useLine } from "@/text/spoken";
import { Avatar } from "@/ui/avatar";
import { Entry, EntryNote, EntryText } from "@/ui/entry";
import { IconButton } from "@/ui/icon-button";
import styles from "./activity.module.css";

const icons: Record<ActivityKind, LucideIcon> = {
  mention: AtSign,
  reply: MessageSquareReply,
  reaction: SmilePlus,
  added: UserPlus,
  threadReply: MessagesSquare,
  reminder: BellRing,
  searchMatch: Search,
};

const words = {
  mention: "activity.mentionIn",
  reply: "activity.replyIn",
  reaction: "activity.reactionIn",
  added: "activity.addedTo",
  threadReply: "activity.threadReplyIn",
  reminder: "activity.reminderIn",
  searchMatch: "activity.searchMatchIn",
} as const;

const named = 3;

interface Props {
  row: Row;
  /** What the room is called; undefined when it is not mine any more. */
  place: string | undefined;
  onOpen: (id: number) => void;
}

/** One thing that happened; a press leads to it, and marks it read. */
export function ActivityRow({ row, place, onOpen }: Props) {
  const { kind, people, emoji, count, read, at, message, room, searches = [] } = row;
  const first = people.slice(0, named);
  const names = useNames(first).map((name) => name ?? t("timeline.someone"));
  const line = useLine(wordsOfExcerpt(message), message?.poll);
  const others = Math.max(people.length, kind === "reaction" ? Math.min(count, people.length) : 1) - first.length;
  const list = names.join(", ");
  const Icon = icons[kind];
  // Only reminders are there of messages that one does not want to see otherwise.
  const unwanted = [useIsHidden(room, row.seq), useIsBlocked(message?.by ?? "")].some(Boolean) && kind === "reminder";
  const lost = kind === "reminder" && (!message || place === undefined);
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
        room: <bdi className={styles.strong}>{place ?? t("activity.noRoom")}</bdi>,
        search: <bdi className={styles.strong}>{searches.map(({ name }) => name).join(", ")}</bdi>,
        emoji: (
          <span className={styles.emoji}>
            {emoji.slice(0, 5).map((each, index) => (
              <Fragment key={each}>
                {index > 0 && " "}
                <EmojiSign emoji={each} />
              </Fragment>
            ))}
          </span>
        ),
      })}
      at={at}
      dot={read ? undefined : t("activity.isUnread")}
      {...(!lost && { href: kind === "added" ? roomPath(room) : messagePath(room, row.seq) })}
      onOpen={() => !read && onOpen(row.id)}
      actions={
        kind === "reminder" &&
        !read && <IconButton icon={Check} label={t("activity.done")} onClick={() => onOpen(row.id)} />
      }
    >
      {row.note !== undefined && <EntryNote>{row.note}</EntryNote>}
      {searches.length > 0 && kind !== "searchMatch" && (
        <EntryNote>{t("activity.alsoMatches", { search: searches.map(({ name }) => name).join(", ") })}</EntryNote>
      )}
      {lost && <EntryText gone>{t("activity.reminderGone")}</EntryText>}
      {message && !unwanted && (
        <EntryText>
          {message.forwarded && <Forward size={13} strokeWidth={2} role="img" aria-label={t("activity.forwarded")} />}
          {line}
        </EntryText>
      )}
    </Entry>
  );
}
