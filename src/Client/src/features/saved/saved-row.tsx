import { BookmarkX } from "lucide-react";
import type { MessagePosted, RoomEvent, SavedRow as Saved } from "@/contracts/wire";
import { t } from "@/i18n/t";
import { fullTime, shortMoment } from "@/i18n/time";
import { useName } from "@/lib/people";
import { messagePath } from "@/lib/router";
import { FormattedText } from "@/text/formatted-text";
import { Avatar } from "@/ui/avatar";
import { IconButton } from "@/ui/icon-button";
import { Link } from "@/ui/link";
import styles from "./saved.module.css";

const isPost = (event: RoomEvent): event is MessagePosted => event.type === "message.posted";

interface Props {
  row: Saved;
  /** How its room is called. */
  place: string;
  onRemove: (room: string, seq: number) => void;
}

/** A message that was saved, the way to it, and a button to be done with it. */
export function SavedRow({ row, place, onRemove }: Props) {
  const message = row.message.events.find(isPost);
  const name = useName(message?.by ?? "");
  if (!message) return null;
  const { by, at, seq } = message;
  const text = row.message.notes[0]?.text ?? message.text;
  return (
    <article className={styles.row} aria-label={t("saved.of", { name: name ?? "", place })}>
      <Avatar id={by} name={name} />
      <div className={styles.body}>
        <header className={styles.head}>
          <bdi className={styles.name}>{name ?? "\u00a0"}</bdi>
          <span className={styles.place}>
            <bdi>{place}</bdi>
            <time dateTime={new Date(at).toISOString()} data-tip={fullTime(at)}>
              {shortMoment(at)}
            </time>
          </span>
        </header>
        <div className={styles.text}>
          <FormattedText text={text} />
        </div>
        <Link className={styles.show} href={messagePath(row.room, seq)}>
          {t("saved.show")}
        </Link>
      </div>
      <IconButton icon={BookmarkX} label={t("saved.remove")} onClick={() => onRemove(row.room, seq)} />
    </article>
  );
}
