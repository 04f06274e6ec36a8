import { BellOff } from "lucide-react";
import type { ThreadRow } from "@/contracts/wire";
import { refusalText, t } from "@/i18n/t";
import { fullTime, shortMoment } from "@/i18n/time";
import { useName } from "@/lib/people";
import { codeOf } from "@/lib/refused";
import { threadPath } from "@/lib/router";
import { follow } from "@/lib/thread-acts";
import { spoken } from "@/text/spoken";
import { Avatar } from "@/ui/avatar";
import { classes } from "@/ui/classes";
import { IconButton } from "@/ui/icon-button";
import { Link } from "@/ui/link";
import { RoomTitle } from "./room-title";
import styles from "./threads-inbox.module.css";

const most = 240;

interface Props {
  row: ThreadRow;
  onFailure: (text: string | undefined) => void;
}

/** One thread: where it is, what it is about, and how much of it is new. */
export function ThreadItem({ row: { mark, events, notes }, onFailure }: Props) {
  const [about] = events;
  const note = notes.find(({ message }) => message === mark.root);
  const name = useName(about?.by ?? "") ?? t("timeline.someone");
  const posted = about?.type === "message.posted" ? about.text : "";
  const gone = note?.deletedAt !== undefined;
  const text = spoken((note?.text ?? posted).slice(0, 2 * most)).slice(0, most);
  const unread = Math.max(0, mark.last - mark.read);

  function unfollow(): void {
    onFailure(undefined);
    follow(mark.room, mark.root, false).catch((error: unknown) => onFailure(refusalText(codeOf(error))));
  }

  return (
    <li className={classes(styles.item, unread > 0 && styles.unread)}>
      <Link href={threadPath(mark.room, mark.root)} className={styles.link}>
        <span className={styles.face} aria-hidden>
          <Avatar id={about?.by ?? ""} name={name} />
        </span>
        <span className={styles.head}>
          <bdi className={styles.author}>{name}</bdi>
          <RoomTitle room={mark.room} className={styles.room} />
          {mark.lastAt !== undefined && (
            <time dateTime={new Date(mark.lastAt).toISOString()} data-tip={fullTime(mark.lastAt)}>
              {shortMoment(mark.lastAt)}
            </time>
          )}
        </span>
        <span className={classes(styles.text, gone && styles.gone)} dir="auto">
          {gone ? t("act.deleted") : text}
        </span>
        <span className={styles.counts}>
          {unread > 0 && <span className={styles.new}>{t("threads.new", { count: unread })}</span>}
          <span>{mark.last > 0 ? t("thread.count", { count: mark.last }) : t("thread.none")}</span>
        </span>
      </Link>
      <IconButton icon={BellOff} label={t("thread.unfollow")} onClick={unfollow} />
    </li>
  );
}
