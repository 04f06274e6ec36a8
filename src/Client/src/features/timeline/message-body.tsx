import { Suspense, useState } from "react";
import { fullTime } from "@/i18n/time";
import { t } from "@/i18n/t";
import { useIsBlocked } from "@/lib/blocks";
import { useHidden } from "@/lib/hidden";
import { useName } from "@/lib/people";
import { classes } from "@/ui/classes";
import { lazy } from "@/ui/lazy";
import { ask } from "./acts/asking";
import acts from "./acts/acts.module.css";
import { HiddenMark, HiddenWords } from "./hidden/hidden-words";
import { MessageText } from "./message-text";
import { MessageWords } from "./message-words";
import styles from "./message-row.module.css";
import { useTimelineRoom } from "./room-context";
import type { MessageRow as Row } from "./rows";

const EditBox = lazy(() => import("./acts/edit-box").then(({ EditBox }) => ({ default: EditBox })));
const LinkCards = lazy(() => import("./links/link-cards").then(({ LinkCards }) => ({ default: LinkCards })));
const Quote = lazy(() => import("./reply/quote").then(({ Quote }) => ({ default: Quote })));

/** What a message says, or what stands in its place. */
export function MessageBody({ row, editing }: { row: Row; editing: boolean }) {
  const room = useTimelineRoom();
  const [shown, setShown] = useState(false);
  const folded = useIsBlocked(row.by) && !shown;
  const away = useHidden(({ shown }) => row.hidden && shown !== room);
  const { note, seq } = row;
  if (away) return <HiddenWords />;
  if (note?.deletedAt !== undefined) return <Deleted row={row} />;
  if (editing && seq !== undefined) {
    return (
      <Suspense fallback={<MessageText text={row.text} />}>
        <EditBox
          room={room}
          message={seq}
          text={row.text}
          calls={row.calls}
          onEmpty={() => ask({ kind: "delete", room, row, seq })}
        />
      </Suspense>
    );
  }
  if (folded) {
    return (
      <p className={classes(styles.text, styles.folded)}>
        {t("timeline.blocked")}{" "}
        <button type="button" onClick={() => setShown(true)}>
          {t("timeline.blockedShow")}
        </button>
      </p>
    );
  }
  return (
    <div className={styles.body}>
      {row.hidden && <HiddenMark />}
      {row.replyTo !== undefined && (
        <Suspense fallback={<span className={styles.quotePlace} />}>
          <Quote seq={row.replyTo} />
        </Suspense>
      )}
      <MessageWords row={row} />
      {seq !== undefined && note?.previews && (
        <Suspense fallback={null}>
          <LinkCards row={row} seq={seq} previews={note.previews} />
        </Suspense>
      )}
      {seq !== undefined && note?.editedAt !== undefined && (
        <button
          type="button"
          className={acts.edited}
          data-tip={t("act.editedAt", { time: fullTime(note.editedAt) })}
          onClick={() => ask({ kind: "edits", room, row, seq })}
        >
          {t("act.edited")}
        </button>
      )}
    </div>
  );
}

function Deleted({ row: { by, note } }: { row: Row }) {
  const deletedBy = note?.deletedBy ?? by;
  const name = useName(deletedBy);
  return (
    <p className={acts.gone}>
      {deletedBy === by ? t("act.deleted") : t("act.deletedBy", { name: name ?? t("timeline.someone") })}
    </p>
  );
}
