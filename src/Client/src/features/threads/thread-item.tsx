import { BellOff } from "lucide-react";
import type { ThreadRow } from "@/contracts/wire";
import { t } from "@/i18n/t";
import "@/i18n/en-hidden";
import { useIsBlocked } from "@/lib/blocks";
import { useIsHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { threadPath } from "@/lib/router";
import { wordsOf } from "@/lib/said";
import { follow } from "@/lib/thread-acts";
import { tellFailure } from "@/lib/toast";
import { useLine } from "@/text/spoken";
import { Avatar } from "@/ui/avatar";
import { Entry, EntryFoot, EntryText, Said } from "@/ui/entry";
import { IconButton } from "@/ui/icon-button";
import styles from "./threads.module.css";

interface Props {
  row: ThreadRow;
  place: string | undefined;
}

/** One thread: where it is, what it is about, and how much of it is new. */
export function ThreadItem({ row: { mark, events, notes }, place }: Props) {
  const [about] = events;
  const by = about?.by ?? "";
  const note = notes.find(({ message }) => message === mark.root);
  const name = useName(by) ?? t("timeline.someone");
  const line = useLine(about?.type === "message.posted" ? wordsOf(about, note) : "");
  const blocked = useIsBlocked(by);
  const hidden = useIsHidden(mark.room, mark.root);
  const gone = note?.deletedAt !== undefined;
  const unread = Math.max(0, mark.last - mark.read);

  return (
    <Entry
      face={<Avatar id={by} name={name} />}
      head={<Said name={name} place={place} />}
      at={mark.lastAt}
      href={threadPath(mark.room, mark.root)}
      unread={unread > 0}
      actions={
        <IconButton
          icon={BellOff}
          label={t("thread.unfollow")}
          onClick={() => void follow(mark.room, mark.root, false).catch(tellFailure)}
        />
      }
    >
      <EntryText gone={gone || hidden || blocked}>
        {gone ? t("act.deleted") : hidden ? t("hidden.words") : blocked ? t("timeline.blocked") : line}
      </EntryText>
      <EntryFoot>
        {unread > 0 && <span className={styles.new}>{t("threads.new", { count: unread })}</span>}
        <span>{mark.last > 0 ? t("thread.count", { count: mark.last }) : t("thread.none")}</span>
      </EntryFoot>
    </Entry>
  );
}
